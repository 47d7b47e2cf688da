package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A police zone, by its number. */
@Schema(name = "PoliceZoneReference", description = "A police zone, by its number.")
record PoliceZoneReference(
        @Schema(
                description = "Number of the police zone",
                required = true,
                minimum = "1000",
                maximum = "9999",
                examples = "5341")
        int zoneNumber,

        @Schema(required = true) Bilingual name,

        @Schema(description = "Opens the police zone", format = "uri", required = true)
        String href) {

    static PoliceZoneReference of(PoliceZone zone, Links links) {
        return new PoliceZoneReference(zone.zoneNumber(), zone.name(), links.to("policeZones/" + zone.zoneNumber()));
    }
}
