package brussels.preventionplan.measure;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it is given out. */
@Schema(name = "Plan", description = "A Global Security and Prevention Plan (PGSP, GVPP).")
record PlanView(
        @Schema(description = "Code of the plan", required = true, examples = "PGSP-2021-2024")
        String planCode,

        @Schema(required = true) Bilingual name,

        @Schema(description = "Its first year", required = true, examples = "2021")
        int firstYear,

        @Schema(description = "Its last year", required = true, examples = "2024")
        int lastYear,

        @Schema(description = "Opens this plan", format = "uri", required = true)
        String href) {

    static PlanView of(Plan plan, Links links) {
        return new PlanView(
                plan.planCode(),
                plan.name(),
                plan.firstYear(),
                plan.lastYear(),
                PlanReference.of(plan.planCode(), links).href());
    }
}
