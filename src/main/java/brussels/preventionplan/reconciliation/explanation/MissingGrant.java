package brussels.preventionplan.reconciliation.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One or more grants are not listed: their count and amount are both solved, so that only a theme's total can confirm. Or one
 * is listed without its amount, which is then solved.
 */
final class MissingGrant implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return tally.measures().stream()
                .filter(measure -> budget.spend())
                .flatMap(measure -> Stream.concat(
                        notListed(measure, tally.lacking(measure, 0), tally.lacking(measure, 1)),
                        withoutAmount(tally, measure)));
    }

    /** Of several without an amount nobody can tell what each has. */
    private static Stream<Repair> withoutAmount(Tally tally, Figures measure) {
        Long cents = tally.lacking(measure, 1);
        List<Integer> blank = tally.grantsOf(measure.code).stream()
                .filter(row -> tally.row(row).cents() == null)
                .toList();
        if (cents == null || cents <= 0 || blank.size() != 1) {
            return Stream.empty();
        }
        int row = blank.get(0);
        return Stream.of(new Repair(
                ExplanationType.missingGrant,
                List.of(new Change.SolveAmount(row, cents, Certainty.all)),
                0,
                1,
                List.of(),
                "",
                "withoutAmount",
                Map.of(
                        "organization", Names.of(tally.row(row)),
                        "measure", measure.code,
                        "amount", Names.of(Column.amount, cents))));
    }

    private static Stream<Repair> notListed(Figures measure, @Nullable Long count, @Nullable Long cents) {
        boolean lacksCount = count != null && count > 0;
        boolean lacksAmount = cents != null && cents > 0;
        if (!(lacksCount || count == null) || !(lacksAmount || cents == null) || (!lacksCount && !lacksAmount)) {
            return Stream.empty();
        }
        return Stream.of(new Repair(
                ExplanationType.missingGrant,
                List.of(new Change.AddGrants(measure.code, count, cents)),
                lacksCount ? 1 : 0,
                lacksAmount ? 1 : 0,
                List.of(),
                "",
                !lacksAmount
                        ? Long.valueOf(1).equals(count) ? "oneCounted" : "count"
                        : !lacksCount ? "amount" : Long.valueOf(1).equals(count) ? "one" : "several",
                Map.of(
                        "measure", measure.code,
                        "count", count != null && lacksCount ? Names.of(Column.count, count) : "",
                        "amount", cents != null && lacksAmount ? Names.of(Column.amount, cents) : "")));
    }
}
