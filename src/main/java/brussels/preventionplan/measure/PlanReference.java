package brussels.preventionplan.measure;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan, by its code. */
@Schema(name = "PlanReference", description = "A Global Security and Prevention Plan, by its code.")
public record PlanReference(
        @Schema(description = "Code of the plan", required = true, examples = "PGSP-2021-2024")
        String planCode,

        @Schema(description = "Opens the plan", format = "uri", required = true)
        String href) {

    /** The reference, with its link. */
    public static PlanReference of(String planCode, Links links) {
        return new PlanReference(planCode, links.to("plans/" + planCode));
    }
}
