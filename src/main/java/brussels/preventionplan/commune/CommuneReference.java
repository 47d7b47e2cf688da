package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commune, by its NIS code. */
@Schema(name = "CommuneReference", description = "A commune, by its NIS code.")
public record CommuneReference(
        @Schema(
                description = "NIS code of the commune",
                required = true,
                minimum = "10000",
                maximum = "99999",
                examples = "21001")
        int nisCode,

        @Schema(required = true) Bilingual name,

        @Schema(description = "Opens the commune", format = "uri", required = true)
        String href) {

    /** The reference, with its link. */
    public static CommuneReference of(Commune commune, Links links) {
        return new CommuneReference(commune.nisCode(), commune.name(), links.to("communes/" + commune.nisCode()));
    }
}
