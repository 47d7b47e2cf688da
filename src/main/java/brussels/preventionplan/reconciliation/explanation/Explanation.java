package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.reconciliation.check.Reconciliation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Why totals fail: one slip, or two where no single one explains all that fails.
 *
 * @param explanationId made of what the explanation says: the same at every search, also where the table has other rows
 *     besides
 * @param rank 1 is the best; equals share a rank
 * @param exact whether every failing check of its scope holds under it, and more independent equations hold than values
 *     were left free; never where a fit as good is to be expected by accident
 * @param checksExplained how many failing equations no longer fail under it
 * @param freeValues how many values were solved from the equations, so that as many equations prove nothing
 * @param slips one, or two
 * @param equations the independent equations that hold under it and did not, or not with these numbers, as printed
 * @param chance how probable it is that a slip of this type fits as well by accident; see
 *     {@link Chance}
 * @param evidence what else it accounts for
 * @param result the checks as they would be
 */
public record Explanation(
        String explanationId,
        int rank,
        boolean exact,
        int checksExplained,
        int freeValues,
        List<Slip> slips,
        List<Equation> equations,
        BigDecimal chance,
        List<Evidence> evidence,
        Reconciliation result) {

    public Explanation {
        slips = List.copyOf(slips);
        equations = List.copyOf(equations);
        evidence = List.copyOf(evidence);
    }

    /**
     * One slip of an explanation.
     *
     * @param variant in which of its ways it happened; the key of its statement is {@code explanation.<type>.<variant>}
     * @param arguments of its statement, as the contract writes values
     * @param changes that undo it in the ledger
     */
    public record Slip(
            ExplanationType type,
            String variant,
            Map<String, String> arguments,
            List<Assumption> assumptions,
            List<Change> changes) {

        public Slip {
            arguments = Map.copyOf(arguments);
            assumptions = List.copyOf(assumptions);
            changes = List.copyOf(changes);
        }
    }

    /** The type of its first slip. */
    public ExplanationType type() {
        return slips.get(0).type();
    }

    /** Every cell that would not be as printed. */
    public List<Assumption> assumptions() {
        return slips.stream().flatMap(slip -> slip.assumptions().stream()).toList();
    }

    /** Every change that undoes its slips in the ledger. */
    public List<Change> changes() {
        return slips.stream().flatMap(slip -> slip.changes().stream()).toList();
    }
}
