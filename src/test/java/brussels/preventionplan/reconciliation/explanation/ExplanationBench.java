package brussels.preventionplan.reconciliation.explanation;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how well, and how fast, the search explains made tables. Run by {@code bench/explanations}. */
final class ExplanationBench {

    private static final int ROUNDS = 5;

    private ExplanationBench() {}

    /**
     * Prints the figures.
     *
     * @param arguments how many tables of each kind, the seed, and "missed" to list what was missed
     */
    public static void main(String[] arguments) {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Map<ExplanationType, SlipTrials.Score> scores = SlipTrials.single(tables, seed);
        print("slip", "tables", "first", "of 2–3", "of more", "missed", "rank 1 %", "≤ 3 %", "rivals", "rejected");
        SlipTrials.Score all = new SlipTrials.Score();
        scores.forEach((type, score) -> {
            print(type.name(), score);
            all.include(score);
        });
        print("all", all);
        SlipTrials.Score pairs = SlipTrials.pairs(tables, seed);
        print("two slips", pairs);
        System.out.printf("%nclean tables accused: %d of %d%n%n", SlipTrials.accused(tables * 5, seed), tables * 5);
        speed();
        if (arguments.length > 2 && arguments[2].equals("missed")) {
            all.missed.forEach(System.out::println);
            pairs.missed.forEach(System.out::println);
        }
    }

    private static void print(String name, SlipTrials.Score score) {
        print(
                name,
                score.all(),
                score.of(SlipTrials.Outcome.first),
                score.of(SlipTrials.Outcome.amongThree),
                score.of(SlipTrials.Outcome.amongMore),
                score.of(SlipTrials.Outcome.missed),
                String.format(Locale.ROOT, "%.1f", score.found()),
                String.format(Locale.ROOT, "%.1f", score.foundAmongThree()),
                score.rivals,
                score.rejected);
    }

    private static void print(Object... cells) {
        System.out.printf("%-20s %7s %6s %7s %8s %7s %9s %6s %7s %9s%n", cells);
    }

    private static void speed() {
        List<Row> rows = LargeLedgers.rows(200, false);
        List<Row> alike = LargeLedgers.rows(200, true);
        System.out.printf(
                "%-44s %8s %8s %s%n", "10 001 rows in 200 groups (ms, one core)", "first", "best", "complete");
        time("no slip", LargeLedgers.ledger(rows));
        time(
                "one digit, tenfold",
                LargeLedgers.with(rows, 5_003, rows.get(5_003).cents() * 10));
        time("a shift of four rows", LargeLedgers.shifted(rows, 0, 3));
        time("a shift over 5 000 rows, 101 groups", LargeLedgers.shifted(rows, 0, 5_003));
        time(
                "a shift and a tenfold amount",
                LargeLedgers.with(
                        LargeLedgers.shifted(rows, 0, 3).rows(),
                        5_003,
                        rows.get(5_003).cents() * 10));
        time("every measure fails", LargeLedgers.everythingFails(rows, 900_000));
        time("any grant could be misplaced", LargeLedgers.anyCouldBeMisplaced(alike, 1_000_000));
        time("no grant has an amount", LargeLedgers.allBlank(rows));
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void time(String name, Ledger ledger) {
        long first = 0;
        long best = Long.MAX_VALUE;
        boolean complete = true;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuTime();
            complete = Search.explain(ledger, SearchBounds.USUAL).searchComplete();
            long milliseconds = (cpuTime() - start) / 1_000_000;
            first = round == 0 ? milliseconds : first;
            best = Math.min(best, milliseconds);
        }
        System.out.printf("%-44s %8d %8d %s%n", name, first, best, complete);
    }
}
