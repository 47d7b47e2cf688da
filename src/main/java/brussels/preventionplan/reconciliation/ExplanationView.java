package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.CorrectionReference;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.explanation.Assumption;
import brussels.preventionplan.reconciliation.explanation.CellValue;
import brussels.preventionplan.reconciliation.explanation.Certainty;
import brussels.preventionplan.reconciliation.explanation.Column;
import brussels.preventionplan.reconciliation.explanation.Equation;
import brussels.preventionplan.reconciliation.explanation.Evidence;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.ExplanationType;
import brussels.preventionplan.reconciliation.explanation.Statement;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An explanation as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Explanation",
        description =
                "A slip that, if it happened, makes the failing checks hold. It claims nothing: it shows the arithmetic.")
public record ExplanationView(
        @Schema(description = "The same at every search, also where the table has other rows besides", required = true)
        String explanationId,

        @Schema(description = "Its slip; of two, the first", required = true)
        ExplanationType type,

        @Schema(description = "All its slips: one, or two where no single one explains all that fails", required = true)
        List<ExplanationType> types,

        @Schema(description = "1 is the best; equals share a rank", required = true, minimum = "1", examples = "1")
        int rank,

        @Schema(
                description =
                        "Whether every failing check of its scope holds under it, and more independent equations hold than values were left free",
                required = true)
        boolean exact,

        @Schema(description = "How many failing equations no longer fail under it", required = true, minimum = "0")
        int checksExplained,

        @Schema(description = "How many values were solved from the equations", required = true, minimum = "0")
        int freeValues,

        @Schema(
                description = "How probable it is that a slip of this type fits as well by accident, 0 to 1",
                required = true,
                type = SchemaType.STRING,
                format = "number",
                examples = "0.0057")
        String chance,

        @Schema(description = "What it says, in the language of the request", required = true)
        String statement,

        @Schema(description = "Every cell that would not be as printed", required = true)
        List<AssumptionView> assumptions,

        @Schema(description = "The independent equations that would hold, and did not as printed", required = true)
        List<EquationView> equations,

        @Schema(description = "What else was odd and would no longer be", required = true)
        List<Evidence> evidence,

        @Schema(description = "The checks as they would be", required = true)
        List<ReconciliationView.CheckView> result,

        @Schema(description = "The correction that it was kept as; absent where it is none, or was not proposed")
        @Nullable
        CorrectionReference correction,

        @Schema(description = "Opens the check of the year as it would be under it", format = "uri", required = true)
        String href) {

    /** An assumption as it is given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Assumption", description = "One cell that is not as printed, should the explanation be right.")
    public record AssumptionView(
            @Schema(
                    description = "Measure or theme whose total the row declares, or under which it lists a grant",
                    required = true,
                    examples = "M2.1")
            String code,

            @Schema(description = "Of a grant: whom it goes to", examples = "2Bouts") @Nullable
            String organization,

            @Schema(description = "Which cell of the row", required = true)
            Column column,

            @Schema(description = "What is printed; absent where the cell is blank") @Nullable
            CellView published,

            @Schema(description = "What would have been meant; absent where nothing") @Nullable
            CellView implied,

            @Schema(
                    description = "all: every variant of the explanation says so; shortest: only the simplest does",
                    required = true)
            Certainty certainty,

            @Schema(description = "What the row is; absent for a grant that is not listed") @Nullable
            Link subject,

            @Schema(description = "Where the row stands; absent for a grant that is not listed") @Nullable
            SourceView source) {

        static AssumptionView of(Assumption assumption, List<PrintedTable.Line> lines, AsOf asOf, Links links) {
            PrintedTable.Line line = assumption.row() == null ? null : lines.get(assumption.row());
            return new AssumptionView(
                    assumption.code(),
                    assumption.organization(),
                    assumption.column(),
                    CellView.of(assumption.published(), links),
                    CellView.of(assumption.implied(), links),
                    assumption.certainty(),
                    line == null ? null : links.link(line.path(), asOf.parameters()),
                    line == null ? null : SourceView.of(line.source(), links));
        }
    }

    /** What a cell holds, as it is given out: one of the three. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CellValue", description = "What a cell holds: one of the three.")
    public record CellView(
            @Schema(minimum = "0", examples = "21") @Nullable
            Long projectCount,

            @Nullable Euro amount,
            @Nullable MeasureReference measure) {

        static @Nullable CellView of(@Nullable CellValue value, Links links) {
            if (value instanceof CellValue.Count count) {
                return new CellView(count.projectCount(), null, null);
            }
            if (value instanceof CellValue.Amount amount) {
                return new CellView(null, amount.amount(), null);
            }
            return value instanceof CellValue.Measure measure
                    ? new CellView(null, null, MeasureReference.of(measure.measureCode(), links))
                    : null;
        }
    }

    /** An equation as it is given out. */
    @Schema(name = "Equation", description = "A declared number, and what it would equal.")
    public record EquationView(
            @Schema(description = "Measure or theme that declares", required = true, examples = "T2")
            String code,

            @Schema(description = "Which of its numbers", required = true)
            Column column,

            @Schema(description = "What it would equal", required = true)
            Equation.Against against) {}

    static ExplanationView of(
            Explanation explanation,
            List<PrintedTable.Line> lines,
            List<ReconciliationView.CheckView> result,
            Optional<Correction> correction,
            String href,
            AsOf asOf,
            RequestLanguage language,
            Links links) {
        return new ExplanationView(
                explanation.explanationId(),
                explanation.type(),
                explanation.slips().stream().map(Explanation.Slip::type).toList(),
                explanation.rank(),
                explanation.exact(),
                explanation.checksExplained(),
                explanation.freeValues(),
                explanation.chance().toPlainString(),
                Statement.inWords(explanation, language::money, language::text),
                explanation.assumptions().stream()
                        .map(assumption -> AssumptionView.of(assumption, lines, asOf, links))
                        .toList(),
                explanation.equations().stream()
                        .map(equation -> new EquationView(equation.code(), equation.column(), equation.against()))
                        .toList(),
                explanation.evidence(),
                result,
                correction
                        .map(kept -> CorrectionReference.of(kept, asOf, links))
                        .orElse(null),
                href);
    }
}
