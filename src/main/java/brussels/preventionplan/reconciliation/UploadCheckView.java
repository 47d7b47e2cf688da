package brussels.preventionplan.reconciliation;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.reconciliation.explanation.Assumption;
import brussels.preventionplan.reconciliation.explanation.Certainty;
import brussels.preventionplan.reconciliation.explanation.Column;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.ExplanationType;
import brussels.preventionplan.reconciliation.explanation.Statement;
import brussels.preventionplan.total.DeclaredTotal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The check of a table that was sent, as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "UploadReconciliation",
        description = "What a table that was sent lists, checked against what it declares, with the rows of the file.")
public record UploadCheckView(
        @Schema(
                description =
                        "mismatch if any check is mismatch or notListed; else match if any is; else notDeclared; empty without grants and totals",
                required = true)
        YearStatus status,

        @Schema(description = "One for each measure, then one for each theme", required = true)
        List<UploadCheck> checks,

        @Schema(
                description =
                        "What would make the failing checks hold, the best first; empty where nothing fails, nothing fits, or rows were rejected",
                required = true)
        List<UploadExplanation> explanations,

        @Schema(
                description =
                        "Whether the search for explanations tried everything; false where it ended at a bound, or where rows were rejected, which may be all that is missing",
                required = true)
        boolean searchComplete) {

    /** One check. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "UploadCheck",
            description = "What a table lists under a measure or theme, checked against what it declares.")
    public record UploadCheck(
            @Schema(description = "What is checked", required = true)
            DeclaredTotal.Scope scope,

            @Schema(description = "Code of the measure or theme", required = true, examples = "M2.1")
            String code,

            @Schema(description = "What is listed", required = true)
            ReconciliationView.ListedView listed,

            @Schema(description = "What is declared; absent where nothing is") @Nullable
            UploadDeclared declared,

            @Schema(description = "Listed less declared; absent where nothing is declared")
            ReconciliationView.@Nullable DifferenceView difference,

            @Schema(
                    description =
                            "match, mismatch, notDeclared (grants, no declared total), notListed (declared, no grants), empty (neither)",
                    required = true)
            CheckStatus status) {}

    /** What a row declares. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UploadDeclared", description = "What a row of the file declares.")
    public record UploadDeclared(
            @Schema(description = "Absent where the cell is blank", minimum = "0", examples = "21") @Nullable
            Integer projectCount,

            @Schema(description = "Absent where the cell is blank") @Nullable
            Euro amount,

            @Schema(description = "Line or number of the row", required = true, minimum = "1", examples = "126")
            int row) {}

    /** An explanation. */
    @Schema(
            name = "UploadExplanation",
            description =
                    "A slip that, if it happened, makes the failing checks hold. It claims nothing: it shows the arithmetic.")
    public record UploadExplanation(
            @Schema(
                    description = "The same for the same table",
                    required = true,
                    examples = "columnShift-0825bacd3c71d6d3")
            String explanationId,

            @Schema(description = "Its slip; of two, the first", required = true)
            ExplanationType type,

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

            @Schema(description = "What it says, in the language of the request", required = true)
            String statement,

            @Schema(description = "Every cell that would not be as sent", required = true)
            List<UploadAssumption> assumptions,

            @Schema(description = "The checks as they would be", required = true)
            List<UploadCheck> result) {}

    /** One cell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "UploadAssumption",
            description = "One cell of the file that is not as sent, should the explanation be right.")
    public record UploadAssumption(
            @Schema(
                    description = "Measure or theme whose total the row declares, or under which it lists a grant",
                    required = true,
                    examples = "M2.1")
            String code,

            @Schema(description = "Of a grant: whom it goes to", examples = "2Bouts") @Nullable
            String organization,

            @Schema(description = "Which cell of the row", required = true)
            Column column,

            @Schema(description = "What is there; absent where the cell is blank")
            ExplanationView.@Nullable CellView published,

            @Schema(description = "What would have been meant; absent where nothing")
            ExplanationView.@Nullable CellView implied,

            @Schema(
                    description = "all: every variant of the explanation says so; shortest: only the simplest does",
                    required = true)
            Certainty certainty,

            @Schema(
                    description = "Line or number of the row; absent for a grant that is not listed",
                    minimum = "1",
                    examples = "127")
            @Nullable
            Integer row) {}

    static UploadCheckView of(
            UploadedTable table,
            Reconciliation reconciliation,
            UploadSearch.Found found,
            RequestLanguage language,
            Links links) {
        Map<String, Integer> rows =
                table.totals().stream().collect(Collectors.toMap(UploadedTable.Line::code, UploadedTable.Line::row));
        List<UploadedTable.Line> lines = table.lines();
        return new UploadCheckView(
                reconciliation.status(),
                checks(reconciliation, rows),
                found.explanations().stream()
                        .map(explanation -> explanation(explanation, lines, rows, language, links))
                        .toList(),
                found.searchComplete());
    }

    private static UploadExplanation explanation(
            Explanation explanation,
            List<UploadedTable.Line> lines,
            Map<String, Integer> rows,
            RequestLanguage language,
            Links links) {
        return new UploadExplanation(
                explanation.explanationId(),
                explanation.type(),
                explanation.rank(),
                explanation.exact(),
                explanation.checksExplained(),
                explanation.freeValues(),
                Statement.inWords(explanation, language::money, language::text),
                explanation.assumptions().stream()
                        .map(assumption -> assumption(assumption, lines, links))
                        .toList(),
                checks(explanation.result(), rows));
    }

    private static UploadAssumption assumption(Assumption assumption, List<UploadedTable.Line> lines, Links links) {
        return new UploadAssumption(
                assumption.code(),
                assumption.organization(),
                assumption.column(),
                ExplanationView.CellView.of(assumption.published(), links),
                ExplanationView.CellView.of(assumption.implied(), links),
                assumption.certainty(),
                assumption.row() == null ? null : lines.get(assumption.row()).row());
    }

    private static List<UploadCheck> checks(Reconciliation reconciliation, Map<String, Integer> rows) {
        return Stream.concat(
                        reconciliation.measures().stream()
                                .map(check -> check(DeclaredTotal.Scope.measure, check, rows)),
                        reconciliation.themes().stream().map(check -> check(DeclaredTotal.Scope.theme, check, rows)))
                .toList();
    }

    private static UploadCheck check(DeclaredTotal.Scope scope, Check check, Map<String, Integer> rows) {
        Check.Declared declared = check.declared();
        Integer row = rows.get(check.code());
        return new UploadCheck(
                scope,
                check.code(),
                ReconciliationView.ListedView.of(check.listed()),
                declared == null || row == null
                        ? null
                        : new UploadDeclared(declared.projectCount(), declared.amount(), row),
                ReconciliationView.DifferenceView.of(check.difference()),
                check.status());
    }
}
