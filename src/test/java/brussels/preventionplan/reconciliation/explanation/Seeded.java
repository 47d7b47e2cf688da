package brussels.preventionplan.reconciliation.explanation;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A slip that was made in a table.
 *
 * @param codes the measures and themes whose rows it reached
 * @param detail for the report: direction, columns, place
 * @param recognized whether a slip of an explanation is this one
 */
record Seeded(ExplanationType type, Set<String> codes, String detail, Predicate<Explanation.Slip> recognized) {

    boolean isIn(Explanation explanation) {
        return explanation.slips().stream().anyMatch(slip -> slip.type() == type && recognized.test(slip));
    }
}
