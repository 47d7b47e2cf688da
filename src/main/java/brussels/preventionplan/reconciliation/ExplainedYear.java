package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.Explanations;
import brussels.preventionplan.reconciliation.explanation.UnreadableLedger;
import brussels.preventionplan.total.DeclaredTotal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why the totals of a year do not add up.
 *
 * @param lines the rows that the explanations speak of, in their printed order
 * @param explanations the best first
 * @param searchComplete false where something was left untried
 */
record ExplainedYear(List<PrintedTable.Line> lines, List<Explanation> explanations, boolean searchComplete) {

    /** A year in which nothing fails. */
    static final ExplainedYear NOTHING_FAILS = new ExplainedYear(List.of(), List.of(), true);

    /** A year whose table the search cannot take. */
    static final ExplainedYear NOT_SEARCHED = new ExplainedYear(List.of(), List.of(), false);

    ExplainedYear {
        lines = List.copyOf(lines);
        explanations = List.copyOf(explanations);
    }

    static ExplainedYear of(
            List<DeclaredTotal> totals, List<Grant> grants, Basis basis, Map<String, String> themeOfMeasure) {
        try {
            PrintedTable table = PrintedTable.of(totals, grants, basis);
            Explanations found = table.explain(themeOfMeasure);
            return new ExplainedYear(table.lines(), found.explanations(), found.searchComplete());
        } catch (UnreadableLedger unreadable) {
            return NOT_SEARCHED;
        }
    }

    /** With one of its explanations only; empty where it has none of that id. */
    Optional<ExplainedYear> only(String explanationId) {
        return explanations.stream()
                .filter(explanation -> explanation.explanationId().equals(explanationId))
                .findFirst()
                .map(explanation -> new ExplainedYear(lines, List.of(explanation), searchComplete));
    }
}
