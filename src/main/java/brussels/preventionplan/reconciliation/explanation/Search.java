package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what explains the totals that fail: every repair that a hypothesis proposes is tried, those that mend
 * something and break nothing are ranked, and where no single one explains all, pairs are.
 */
public final class Search {

    /** What two slips can hide from each other in the sums of a theme. */
    private static final int HIDDEN_IN_A_THEME = 4;

    /** Of repairs to the same measures, so many are tried as the first of a pair. */
    private static final int FIRSTS_IN_A_SCOPE = 12;

    private static final int FIRSTS = 80;

    private final Tally tally;
    private final Signs signs;
    private final Budget budget;
    private final SearchBounds bounds;

    private Search(Ledger ledger, SearchBounds bounds) {
        this.tally = new Tally(ledger);
        this.signs = new Signs(tally);
        this.budget = new Budget(bounds);
        this.bounds = bounds;
    }

    /** Explains a table. */
    public static Explanations explain(Ledger ledger, SearchBounds bounds) {
        return new Search(ledger, bounds).explain();
    }

    private Explanations explain() {
        if (tally.failing().isEmpty()) {
            return new Explanations(List.of(), List.of(), true);
        }
        List<Candidate> found = distinct(propose(tally).map(repair -> candidate(List.of(repair))));
        if (found.stream().noneMatch(this::explainsAll)) {
            found = distinct(Stream.concat(found.stream(), pairs(found)));
        }
        boolean all = found.stream().anyMatch(this::explainsAll);
        List<Candidate> best = bestOfFamilies(
                found.stream().filter(each -> !all || explainsAll(each)).toList());
        if (best.size() > bounds.explanations()) {
            budget.leaveUntried();
        }
        List<Explanation> explanations = new Ranking(tally).rank(best, bounds.explanations());
        return new Explanations(tally.failing(), explanations, budget.isComplete());
    }

    private Stream<Repair> propose(Tally table) {
        return Hypothesis.ALL.stream().flatMap(hypothesis -> {
            AtomicInteger tried = new AtomicInteger();
            return hypothesis.propose(table, budget).takeWhile(repair -> budget.allows(tried.incrementAndGet()));
        });
    }

    private Candidate candidate(List<Repair> repairs) {
        return Candidate.of(tally, signs, repairs);
    }

    private boolean explainsAll(Candidate candidate) {
        return candidate.verdict().explained() == tally.failing().size();
    }

    /** Those that mend something, the best first, each once: one repair can be proposed in two ways. */
    private static List<Candidate> distinct(Stream<Candidate> candidates) {
        Map<Object, Candidate> distinct = new LinkedHashMap<>();
        candidates.filter(Candidate::mends).forEach(candidate -> distinct.putIfAbsent(identity(candidate), candidate));
        return distinct.values().stream().sorted(Candidate.BY_RANK).toList();
    }

    /**
     * Of variants of one slip only the best, which is the shortest where they explain as much. What it says and another
     * that explains as much does not is not certain.
     */
    private static List<Candidate> bestOfFamilies(List<Candidate> sorted) {
        Map<Object, List<Candidate>> families =
                sorted.stream().collect(Collectors.groupingBy(Search::family, LinkedHashMap::new, Collectors.toList()));
        return families.values().stream()
                .map(variants -> variants.get(0).certainUnder(variants))
                .toList();
    }

    private static Object family(Candidate candidate) {
        Set<Object> family = new HashSet<>();
        for (int index = 0; index < candidate.repairs().size(); index++) {
            Repair repair = candidate.repairs().get(index);
            family.add(List.of(
                    repair.type(),
                    repair.family().isEmpty() ? candidate.assumptions().get(index) : repair.family()));
        }
        return family;
    }

    private static Object identity(Candidate candidate) {
        Set<Object> identity = new HashSet<>();
        for (int index = 0; index < candidate.repairs().size(); index++) {
            identity.add(List.of(
                    candidate.repairs().get(index).type(),
                    candidate.assumptions().get(index)));
        }
        return identity;
    }

    /** For each promising first repair the search is taken up again on the table that it leaves. */
    private Stream<Candidate> pairs(List<Candidate> singles) {
        int most = singles.stream()
                .mapToInt(each -> each.verdict().explained())
                .max()
                .orElse(0);
        if (2 * most + HIDDEN_IN_A_THEME * tally.themes().size()
                < tally.failing().size()) {
            // Two slips cannot explain all of this; more than two together are not sought.
            budget.leaveUntried();
            return Stream.empty();
        }
        return firsts(singles).stream().takeWhile(first -> budget.isTimeLeft()).flatMap(this::pairsWith);
    }

    private Stream<Candidate> pairsWith(Repair first) {
        Tally rest = new Tally(tally.ledger().with(first.changes()));
        Set<Integer> rows = rows(first);
        return propose(rest)
                .filter(second -> rows(second).stream().noneMatch(rows::contains))
                .map(second -> candidate(List.of(first, second)))
                .filter(this::explainsAll);
    }

    private List<Repair> firsts(List<Candidate> singles) {
        Map<Set<String>, Integer> taken = new HashMap<>();
        List<Repair> firsts = new ArrayList<>();
        for (Candidate candidate : singles) {
            if (taken.merge(candidate.scope(), 1, Integer::sum) <= FIRSTS_IN_A_SCOPE) {
                firsts.add(candidate.repairs().get(0));
            }
        }
        if (firsts.size() > FIRSTS) {
            budget.leaveUntried();
        }
        return firsts.stream().limit(FIRSTS).toList();
    }

    private static Set<Integer> rows(Repair repair) {
        return repair.changes().stream()
                .flatMap(change -> {
                    if (change instanceof Change.SetCell set) {
                        return Stream.of(set.row());
                    } else if (change instanceof Change.SolveAmount solve) {
                        return Stream.of(solve.row());
                    } else if (change instanceof Change.ImplyCell imply) {
                        return Stream.of(imply.row());
                    } else if (change instanceof Change.MoveGrant move) {
                        return Stream.of(move.row());
                    } else if (change instanceof Change.StrikeGrant strike) {
                        return Stream.of(strike.row());
                    }
                    return Stream.of();
                })
                .collect(Collectors.toSet());
    }
}
