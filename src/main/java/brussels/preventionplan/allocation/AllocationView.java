package brussels.preventionplan.allocation;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.PlanReference;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An allocation as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Allocation",
        description = "Money that a document names as a whole; never added to the totals of a theme.")
record AllocationView(
        @Schema(required = true, examples = "2022-policeZones")
        String allocationId,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(description = "Who gets it", required = true, examples = "policeZones")
        String beneficiary,

        @Schema(required = true) PlanReference plan,
        @Schema(required = true) Euro amount,

        @Schema(description = "What it is for, in the document's own words") @Nullable
        Bilingual scope,

        @Schema(required = true) SourceView source,

        @Schema(description = "Opens this allocation", format = "uri", required = true)
        String href) {

    static AllocationView of(Allocation allocation, Links links) {
        return new AllocationView(
                allocation.allocationId(),
                allocation.year(),
                allocation.beneficiary(),
                PlanReference.of(allocation.planCode(), links),
                new Euro(allocation.amount()),
                allocation.scope(),
                SourceView.of(allocation.source(), links),
                links.to(allocation.path()));
    }
}
