package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes slips in many tables and looks whether the search finds them. */
final class SlipTrials {

    private static final int EQUALS_AT_MOST = 3;
    private static final int TRIES = 2_000;

    /** How a table came out. */
    enum Outcome {
        /** The slip is the only explanation at rank 1. */
        first,
        /** It is one of two or three equals at rank 1. */
        amongThree,
        /** It is one of more equals at rank 1: reported apart. */
        amongMore,
        /** It is not at rank 1. */
        missed
    }

    /** How the tables of one kind came out. */
    static final class Score {

        final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        final List<String> missed = new ArrayList<>();

        /** Tables that a slip of another type explains as well, at the same rank. */
        int rivals;

        /** Tables whose checks still hold after the slip. */
        int rejected;

        void add(Outcome outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }

        void include(Score other) {
            other.outcomes.forEach((outcome, number) -> outcomes.merge(outcome, number, Integer::sum));
            missed.addAll(other.missed);
            rivals += other.rivals;
            rejected += other.rejected;
        }

        int of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }

        int all() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** In percent: at rank 1. */
        double found() {
            return 100.0 * (all() - of(Outcome.missed)) / all();
        }

        /** In percent: at rank 1, with at most two others. */
        double foundAmongThree() {
            return 100.0 * (of(Outcome.first) + of(Outcome.amongThree)) / all();
        }
    }

    private SlipTrials() {}

    /** Tables with one slip of each kind, in turn. */
    static Map<ExplanationType, Score> single(int tablesOfEachKind, long seed) {
        Map<ExplanationType, Score> scores = new EnumMap<>(ExplanationType.class);
        for (ExplanationType type : ExplanationType.values()) {
            Score score = new Score();
            long next = seed * 1_000_003 + scores.size() * 100_000_007L;
            scores.put(type, score);
            for (int tries = 0; score.all() < tablesOfEachKind && tries < tablesOfEachKind * TRIES; tries++) {
                MadeTable table = new MadeTable(next++);
                Optional<Seeded> slip = new Slips(table, Set.of()).make(type);
                if (slip.isPresent()) {
                    note(score, table, List.of(slip.get()), next - 1);
                }
            }
        }
        return scores;
    }

    /** Tables with two slips of different kinds that reach different measures and themes. */
    static Score pairs(int tables, long seed) {
        Score score = new Score();
        Random kinds = new Random(seed);
        ExplanationType[] types = ExplanationType.values();
        for (long next = seed * 7_000_003; score.all() < tables; next++) {
            ExplanationType one = types[kinds.nextInt(types.length)];
            ExplanationType other = types[kinds.nextInt(types.length)];
            MadeTable table = new MadeTable(next);
            Optional<Seeded> first = one == other ? Optional.empty() : new Slips(table, Set.of()).make(one);
            Set<String> failing = failing(table);
            Optional<Seeded> second = first.isEmpty() || failing.isEmpty()
                    ? Optional.empty()
                    : new Slips(table, first.get().codes()).make(other);
            if (second.isPresent()) {
                // Each slip must show by itself, the first also once the second is made.
                Set<String> both = failing(table);
                if (!both.containsAll(failing) || both.size() == failing.size()) {
                    score.rejected++;
                } else {
                    note(score, table, List.of(first.get(), second.get()), next);
                }
            }
        }
        return score;
    }

    private static Set<String> failing(MadeTable table) {
        Set<String> failing = new HashSet<>();
        for (Equation equation : new Tally(table.ledger()).failing()) {
            failing.add(equation.code() + equation.column() + equation.against());
        }
        return failing;
    }

    /** How many tables without a slip are accused. */
    static int accused(int tables, long seed) {
        int accused = 0;
        for (int number = 0; number < tables; number++) {
            MadeTable table = new MadeTable(seed * 13_000_027 + number);
            Explanations found = Search.explain(table.ledger(), SearchBounds.USUAL);
            accused += found.explanations().isEmpty() && found.failing().isEmpty() ? 0 : 1;
        }
        return accused;
    }

    private static void note(Score score, MadeTable table, List<Seeded> slips, long seed) {
        if (!table.fails()) {
            score.rejected++;
            return;
        }
        Explanations found = Search.explain(table.ledger(), SearchBounds.USUAL);
        List<Explanation> best =
                found.explanations().stream().filter(each -> each.rank() == 1).toList();
        boolean seen = best.stream().anyMatch(each -> slips.stream().allMatch(slip -> slip.isIn(each)));
        Outcome outcome = !seen
                ? Outcome.missed
                : best.size() == 1
                        ? Outcome.first
                        : best.size() <= EQUALS_AT_MOST ? Outcome.amongThree : Outcome.amongMore;
        score.add(outcome);
        Set<ExplanationType> types = new HashSet<>();
        best.forEach(each -> each.slips().forEach(slip -> types.add(slip.type())));
        score.rivals += seen && types.size() > slips.size() ? 1 : 0;
        if (!seen) {
            score.missed.add("seed " + seed + " " + table.amounts + " " + table.themeRow + " "
                    + slips.stream()
                            .map(slip -> slip.type() + " " + slip.detail() + " " + slip.codes())
                            .toList() + " best: "
                    + best.stream()
                            .limit(3)
                            .map(each -> each.slips().stream()
                                            .map(slip -> slip.type() + " " + slip.assumptions())
                                            .toList()
                                    + " " + each.checksExplained() + "/"
                                    + found.failing().size())
                            .toList());
        }
    }
}
