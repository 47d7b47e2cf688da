package brussels.preventionplan.reconciliation.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One or more grants are not listed. Their count and amount are both solved, so that only a theme's total can confirm. */
final class MissingGrant implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return tally.measures().stream()
                .filter(measure -> budget.spend())
                .flatMap(measure -> repair(measure, tally.lacking(measure, 0), tally.lacking(measure, 1)));
    }

    private static Stream<Repair> repair(Figures measure, @Nullable Long count, @Nullable Long cents) {
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
                        ? "count"
                        : !lacksCount ? "amount" : Long.valueOf(1).equals(count) ? "one" : "several",
                Map.of(
                        "measure", measure.code,
                        "count", count != null && lacksCount ? Names.of(Column.count, count) : "",
                        "amount", cents != null && lacksAmount ? Names.of(Column.amount, cents) : "")));
    }
}
