package brussels.preventionplan.reconciliation.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How probable it is that a slip of some type, in any place of the measures that fail, fits as well by accident.
 *
 * <p>A fit by accident means that numbers which have nothing to do with each other happen to be equal. A count hits
 * another with a chance of 1 in the largest count that any measure lists; an amount with 1 in the number of units that a
 * middling grant has, a unit being the largest power of ten that divides at least half of the amounts: on a table in
 * whole hundreds two amounts meet by accident far more often than on one with cents. As many equations as values were
 * solved prove nothing; each further one has to be hit. The product, times the number of places and ways in which a
 * slip of this type could have reached the same measures, bounds the chance from above. At most 1.
 */
final class Chance {

    private static final int WAYS_TO_MISREAD_A_NUMBER = 6;
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final int TEN = 10;

    private final Tally tally;
    private final long grants;
    private final long declaring;
    private final long blanks;
    private final long valuesOfCount;
    private final long valuesOfAmount;

    Chance(Tally tally) {
        this.tally = tally;
        List<Row> rows = tally.ledger().rows();
        grants = rows.stream().filter(row -> row.kind() == Row.Kind.grant).count();
        declaring = rows.stream().filter(row -> row.kind() == Row.Kind.measure).count();
        blanks = rows.stream()
                .filter(row -> row.cents() == null || (row.isTotal() && row.count() == null))
                .count();
        valuesOfCount = Math.max(
                2,
                tally.measures().stream()
                        .mapToLong(measure -> measure.listed[0])
                        .max()
                        .orElse(0));
        long[] amounts = positive(rows.stream().filter(Row::isListed));
        long middling = amounts.length == 0 ? 1 : amounts[amounts.length / 2];
        valuesOfAmount = Math.max(2, middling / unit(positive(rows.stream())));
    }

    private static long[] positive(java.util.stream.Stream<Row> rows) {
        return rows.filter(row -> row.cents() != null && row.cents() > 0)
                .mapToLong(Row::cents)
                .sorted()
                .toArray();
    }

    private static long unit(long[] amounts) {
        long unit = 1;
        while (amounts.length > 0 && isUsual(amounts, unit * TEN)) {
            unit *= TEN;
        }
        return unit;
    }

    private static boolean isUsual(long[] amounts, long unit) {
        return LongStream.of(amounts).filter(cents -> cents % unit == 0).count() * 2 >= amounts.length
                && unit < amounts[amounts.length - 1];
    }

    /** In how many ways a slip of a type could have reached the measures that these changes reach. */
    private long ways(ExplanationType type, Set<String> scope, boolean inAmounts) {
        long groups = tally.measures().size();
        long grantsInScope = scope.stream()
                .mapToLong(measure -> tally.grantsOf(measure).size())
                .sum();
        // The totals of the measures and of their theme; the grants only where amounts are in question.
        long cells = scope.size() + 1 + (inAmounts ? grantsInScope : 0);
        return Math.max(
                1,
                switch (type) {
                    case columnShift -> blanks * groups * WAYS_TO_MISREAD_A_NUMBER;
                    case totalOfAnotherLevel, countsOrganizations, missingGrant -> 1;
                    case swappedTotals -> declaring;
                    case misplacedGrant -> grants;
                    case duplicateGrant -> grantsInScope;
                    case transposedDigits, scaleError -> cells * WAYS_TO_MISREAD_A_NUMBER;
                });
    }

    /** The chance of repairs under which these equations hold, rounded to two digits. */
    BigDecimal of(Candidate candidate) {
        long counts = proven(candidate, Column.count);
        long amounts = proven(candidate, Column.amount);
        boolean inAmounts = amounts > 0;
        BigDecimal chance = BigDecimal.ONE;
        for (Repair repair : candidate.repairs()) {
            chance = chance.multiply(BigDecimal.valueOf(ways(repair.type(), candidate.scope(), inAmounts)));
            counts -= repair.freeCounts();
            amounts -= repair.freeAmounts();
        }
        return divide(divide(chance, valuesOfCount, counts), valuesOfAmount, amounts)
                .min(BigDecimal.ONE);
    }

    private static long proven(Candidate candidate, Column column) {
        return candidate.proof().stream()
                .filter(equation -> equation.column() == column)
                .count();
    }

    private static BigDecimal divide(BigDecimal chance, long values, long times) {
        return times <= 0 ? chance : chance.divide(BigDecimal.valueOf(values).pow((int) times), TWO_DIGITS);
    }
}
