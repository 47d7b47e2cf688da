package brussels.preventionplan.reconciliation.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A repair, or two together, and how well they mend the table.
 *
 * @param assumptions of each repair
 * @param scope the measures that the repairs touch
 */
record Candidate(
        List<Repair> repairs,
        Trial.Verdict verdict,
        List<List<Assumption>> assumptions,
        Signs.Account account,
        Set<String> scope) {

    /**
     * The best first: the most checks explained; then the most signs accounted for; then the most equations that
     * hold by it, so that a check that holds goes before one that is only silenced; then the fewest values left free; then
     * the fewest cells changed; then the more usual slip. Equals share a rank.
     */
    static final Comparator<Candidate> BY_RANK = Comparator.<Candidate>comparingInt(each -> -each.verdict.explained())
            .thenComparingInt(each -> -each.account.weight())
            .thenComparingInt(each -> -each.proof().size())
            .thenComparingInt(Candidate::freeValues)
            .thenComparingInt(Candidate::cells)
            .thenComparingInt(each -> -each.usual());

    static Candidate of(Tally tally, Signs signs, List<Repair> repairs) {
        List<Change> changes =
                repairs.stream().flatMap(repair -> repair.changes().stream()).toList();
        Trial trial = new Trial(tally, changes);
        List<List<Assumption>> assumptions = repairs.stream()
                .map(repair -> Assumptions.of(tally, trial, repair.changes()))
                .toList();
        return new Candidate(
                repairs, trial.judge(), assumptions, signs.account(changes), Set.copyOf(trial.touchedMeasures()));
    }

    /** The same, sure only of what every variant that explains as much says too. */
    Candidate certainUnder(List<Candidate> variants) {
        List<Set<Assumption>> others = variants.stream()
                .filter(variant -> variant.verdict.explained() == verdict.explained())
                .map(variant -> variant.assumptions.stream()
                        .flatMap(List::stream)
                        .map(Assumption::asCertain)
                        .collect(Collectors.toSet()))
                .toList();
        List<List<Assumption>> certain = assumptions.stream()
                .map(each -> each.stream()
                        .map(assumption -> others.stream().allMatch(other -> other.contains(assumption.asCertain()))
                                ? assumption
                                : assumption.asUncertain())
                        .toList())
                .toList();
        return new Candidate(repairs, verdict, certain, account, scope);
    }

    boolean mends() {
        return verdict.explained() > 0 && verdict.broken() == 0 && cells() > 0;
    }

    int freeValues() {
        return repairs.stream().mapToInt(Repair::freeValues).sum();
    }

    int cells() {
        return assumptions.stream().mapToInt(List::size).sum();
    }

    private int usual() {
        return repairs.stream().mapToInt(repair -> repair.type().usual()).sum();
    }

    /** The independent equations that hold by it, those of the table and those that speak for the slip itself. */
    List<Equation> proof() {
        List<Equation> proof = new java.util.ArrayList<>(verdict.proof());
        repairs.forEach(repair -> proof.addAll(repair.evidence()));
        return proof;
    }

    boolean isExact() {
        return verdict.complete() && proof().size() > freeValues();
    }
}
