package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A police zone as it is given out. */
@Schema(name = "PoliceZone", description = "A police zone: one police force for one or more communes.")
record PoliceZoneView(
        @Schema(
                description = "Number of the police zone",
                required = true,
                minimum = "1000",
                maximum = "9999",
                examples = "5341")
        int zoneNumber,

        @Schema(required = true) Bilingual name,

        @Schema(description = "Its communes, in the order of their NIS codes", required = true)
        List<CommuneReference> communes,

        @Schema(description = "Opens this police zone", format = "uri", required = true)
        String href) {

    static PoliceZoneView of(PoliceZone zone, Links links) {
        PoliceZoneReference reference = PoliceZoneReference.of(zone, links);
        return new PoliceZoneView(
                reference.zoneNumber(),
                reference.name(),
                zone.communes().stream()
                        .map(commune -> CommuneReference.of(commune, links))
                        .toList(),
                reference.href());
    }
}
