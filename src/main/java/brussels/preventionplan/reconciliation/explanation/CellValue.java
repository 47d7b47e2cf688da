package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.money.Euro;
import org.jspecify.annotations.Nullable;

/** What a cell holds, or would hold. */
public sealed interface CellValue {

    /** A number of projects. */
    record Count(long projectCount) implements CellValue {}

    /** An amount of money. */
    record Amount(Euro amount) implements CellValue {}

    /** The measure that a grant is listed under. */
    record Measure(String measureCode) implements CellValue {}

    /** A number of a column, cents in the amount's; null for a blank cell. */
    static @Nullable CellValue of(Column column, @Nullable Long number) {
        return number == null ? null : column == Column.amount ? new Amount(Row.toEuro(number)) : new Count(number);
    }
}
