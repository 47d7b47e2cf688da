package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.money.Euro;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of grants.
 *
 * @param kind what the row is
 * @param code of the theme, of the measure, or of the measure under which a grant is listed
 * @param organization whom a grant goes to; null where the cell is blank, and on totals
 * @param count the projects that a total declares, on the row of a grant a stray; null where the cell is blank
 * @param cents the amount in cents; null where the cell is blank
 */
public record Row(
        Kind kind,
        String code,
        @Nullable String organization,
        @Nullable Long count,
        @Nullable Long cents) {

    /** Beyond this, sums could leave the range of a long. */
    private static final long LARGEST_CENTS = 100_000_000_000_000L;

    private static final int DECIMALS = 2;

    /** What a row is. */
    public enum Kind {
        /** Declares the total of a theme. */
        theme,
        /** Declares the total of a measure. */
        measure,
        /** Lists one grant. */
        grant,
        /** Only in a repaired ledger: what should have been listed, with how many grants it is. */
        unlisted,
        /** Only in a repaired ledger: a grant that should not have been listed. */
        struck
    }

    /** @throws UnreadableLedger where a value is too large to be summed exactly */
    public Row {
        if (isBeyond(Integer.MAX_VALUE, count) || isBeyond(LARGEST_CENTS, cents)) {
            throw new UnreadableLedger("too large to be summed exactly: " + count + ", " + cents);
        }
    }

    private static boolean isBeyond(long largest, @Nullable Long value) {
        return value != null && (value > largest || value < -largest);
    }

    /** A row that declares a theme's total; null for a blank cell. */
    public static Row theme(String code, @Nullable Long count, @Nullable Euro amount) {
        return new Row(Kind.theme, code, null, count, toCents(amount));
    }

    /** A row that declares a measure's total; null for a blank cell. */
    public static Row measure(String code, @Nullable Long count, @Nullable Euro amount) {
        return new Row(Kind.measure, code, null, count, toCents(amount));
    }

    /** A grant, listed under a measure; null for a blank cell. */
    public static Row grant(String measure, @Nullable String organization, @Nullable Euro amount) {
        return grant(measure, organization, null, amount);
    }

    /** A grant on whose row a count stands, which belongs to a total; null for a blank cell. */
    public static Row grant(
            String measure, @Nullable String organization, @Nullable Long count, @Nullable Euro amount) {
        return new Row(Kind.grant, measure, organization, count, toCents(amount));
    }

    /** Whether the row declares a total. */
    public boolean isTotal() {
        return kind == Kind.theme || kind == Kind.measure;
    }

    /** How many grants the row lists. */
    long grants() {
        return switch (kind) {
            case grant -> 1;
            case unlisted -> count == null ? 0 : count;
            case theme, measure, struck -> 0;
        };
    }

    /** Whether its amount is part of what is listed. */
    boolean isListed() {
        return kind == Kind.grant || kind == Kind.unlisted;
    }

    /** The number in a cell, cents in the amount's. */
    @Nullable
    Long number(Column column) {
        return switch (column) {
            case count -> count;
            case amount -> cents;
            case measure -> throw new IllegalArgumentException("a measure is no number");
        };
    }

    /** The same row with another number in a cell. */
    Row with(Column column, @Nullable Long number) {
        return switch (column) {
            case count -> new Row(kind, code, organization, number, cents);
            case amount -> new Row(kind, code, organization, count, number);
            case measure -> throw new IllegalArgumentException("a measure is no number");
        };
    }

    static Euro toEuro(long cents) {
        return new Euro(BigDecimal.valueOf(cents, DECIMALS));
    }

    private static @Nullable Long toCents(@Nullable Euro amount) {
        if (amount == null) {
            return null;
        }
        try {
            return amount.amount().unscaledValue().longValueExact();
        } catch (ArithmeticException beyondLong) {
            throw new UnreadableLedger("too large to be summed exactly: " + amount.value());
        }
    }
}
