package brussels.preventionplan.action;

import brussels.preventionplan.commune.CommuneReference;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.finding.FindingReference;
import brussels.preventionplan.finding.NamedFinding;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Action", description = "What a commune does under a measure in its local plan (PLPP, PPBP).")
record ActionView(
        @Schema(description = "Stable over repeated imports", required = true, examples = "2022-21001-M2.1-1")
        String actionId,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(required = true) CommuneReference commune,
        @Schema(required = true) MeasureReference measure,

        @Schema(description = "Direction, cell or service; absent where nothing is described") @Nullable
        Bilingual unit,

        @Schema(description = "What is done, one by one; empty where nothing is described", required = true)
        List<Bilingual> activities,

        @Schema(description = "Whether the cell says what is done", required = true)
        boolean described,

        @Schema(description = "The cell, verbatim; empty where it is blank", required = true)
        String publishedText,

        @Schema(required = true) SourceView source,

        @Schema(description = "What is odd about it", required = true)
        List<FindingReference> findings,

        @Schema(description = "Opens this action", format = "uri", required = true)
        String href) {

    static ActionView of(Action action, List<NamedFinding> findings, AsOf asOf, Links links) {
        return new ActionView(
                action.actionId(),
                action.year(),
                CommuneReference.of(action.commune(), links),
                MeasureReference.of(action.measureCode(), links),
                action.unit(),
                action.activities(),
                action.described(),
                action.publishedText(),
                SourceView.of(action.source(), links),
                findings.stream()
                        .map(finding -> FindingReference.of(finding, asOf, links))
                        .toList(),
                links.to(action.path(), asOf.parameters()));
    }
}
