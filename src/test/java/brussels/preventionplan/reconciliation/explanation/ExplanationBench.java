package brussels.preventionplan.reconciliation.explanation;

import java.util.Locale;
import java.util.Map;

/** Prints how well, and how fast, the search explains made tables. Run by {@code bench/explanations}. */
final class ExplanationBench {

    private ExplanationBench() {}

    public static void main(String[] arguments) {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        boolean verbose = arguments.length > 2;
        long start = System.nanoTime();
        Map<ExplanationType, SlipTrials.Score> scores = SlipTrials.single(tables, seed);
        print("slip", "tables", "first", "of ≤3", "of >3", "missed", "rank 1 %", "≤3 %", "rivals", "rejected");
        SlipTrials.Score all = new SlipTrials.Score();
        scores.forEach((type, score) -> {
            print(type.name(), score);
            score.outcomes.forEach((outcome, number) -> all.outcomes.merge(outcome, number, Integer::sum));
            all.rivals += score.rivals;
            all.rejected += score.rejected;
        });
        print("all", all);
        SlipTrials.Score pairs = SlipTrials.pairs(tables, seed);
        print("two slips", pairs);
        System.out.printf("clean tables accused: %d of %d%n", SlipTrials.accused(tables * 3, seed), tables * 3);
        System.out.printf(Locale.ROOT, "%.1f s in all%n", (System.nanoTime() - start) / 1e9);
        if (verbose) {
            scores.values().forEach(score -> score.missed.forEach(System.out::println));
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
        System.out.printf("%-20s %7s %6s %6s %6s %7s %9s %6s %7s %9s%n", cells);
    }
}
