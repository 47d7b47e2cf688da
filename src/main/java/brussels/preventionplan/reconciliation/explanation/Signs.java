package brussels.preventionplan.reconciliation.explanation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is odd in a table beside its totals: blank cells, strays, amounts far from the others. */
final class Signs {

    /** With fewer grants nobody can say which is far from the others. */
    private static final int FEWEST_GRANTS = 5;

    private final Tally tally;
    private final boolean[] totalsInUse = new boolean[2];
    private final @Nullable BigInteger lowerQuartile;
    private final @Nullable BigInteger upperQuartile;

    Signs(Tally tally) {
        this.tally = tally;
        Stream.concat(tally.measures().stream(), tally.themes().stream()).forEach(total -> {
            for (int column = 0; column < 2; column++) {
                totalsInUse[column] |= total.declared[column] != null;
            }
        });
        long[] amounts = tally.ledger().rows().stream()
                .filter(row -> row.kind() == Row.Kind.grant && row.cents() != null && row.cents() > 0)
                .mapToLong(Row::cents)
                .sorted()
                .toArray();
        boolean enough = amounts.length >= FEWEST_GRANTS;
        lowerQuartile = enough ? BigInteger.valueOf(amounts[amounts.length / 4]) : null;
        upperQuartile = enough ? BigInteger.valueOf(amounts[amounts.length * 3 / 4]) : null;
    }

    /**
     * What the changes account for. An outlier that only moves to another row is not accounted for.
     *
     * @param weight how many signs go
     * @param evidence of which kinds
     */
    record Account(int weight, List<Evidence> evidence) {}

    Account account(Collection<? extends Change> changes) {
        Map<Evidence, Integer> gone = new EnumMap<>(Evidence.class);
        for (Change change : changes) {
            if (change instanceof Change.SetCell set) {
                note(gone, tally.row(set.row()), set.column(), set.number());
            } else if (change instanceof Change.SolveAmount solve) {
                note(gone, tally.row(solve.row()), Column.amount, solve.cents());
            }
        }
        gone.values().removeIf(times -> times <= 0);
        return new Account(gone.values().stream().mapToInt(Integer::intValue).sum(), new ArrayList<>(gone.keySet()));
    }

    private void note(Map<Evidence, Integer> gone, Row row, Column column, @Nullable Long number) {
        Evidence sign = sign(row, column);
        if (sign != null) {
            gone.merge(sign, 1, Integer::sum);
        }
        // What is lost for good is no oddity of the printed table: only an outlier can move.
        if (sign(row.with(column, number), column) == Evidence.amountOutlier) {
            gone.merge(Evidence.amountOutlier, -1, Integer::sum);
        }
    }

    private @Nullable Evidence sign(Row row, Column column) {
        Long number = row.number(column);
        return switch (row.kind()) {
            case theme -> number == null && totalsInUse[column.index()] ? Evidence.blankThemeTotal : null;
            case measure -> number == null && totalsInUse[column.index()] ? Evidence.blankMeasureTotal : null;
            case grant ->
                column == Column.count
                        ? number == null ? null : Evidence.countOnGrantRow
                        : number == null
                                ? Evidence.blankGrantAmount
                                : isOutlier(number) ? Evidence.amountOutlier : null;
            case unlisted, struck -> null;
        };
    }

    /**
     * Beyond the quartiles by one and a half times their distance, measured in orders of magnitude: with {@code r} the
     * upper quartile over the lower, but at least 2, above {@code upper × r^1.5} or below {@code lower ÷ r^1.5}. Squared,
     * to stay with whole numbers.
     */
    boolean isOutlier(long cents) {
        if (lowerQuartile == null || upperQuartile == null || cents <= 0) {
            return false;
        }
        BigInteger lower = lowerQuartile;
        BigInteger upper = upperQuartile;
        BigInteger numerator = upper.max(lower.shiftLeft(1)).pow(3);
        BigInteger denominator = lower.pow(3);
        BigInteger square = BigInteger.valueOf(cents).pow(2);
        return square.multiply(denominator).compareTo(upper.pow(2).multiply(numerator)) > 0
                || square.multiply(numerator).compareTo(lower.pow(2).multiply(denominator)) < 0;
    }
}
