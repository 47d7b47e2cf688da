package brussels.preventionplan.reconciliation.explanation;

import org.jspecify.annotations.Nullable;

/** What is listed and declared under one measure or theme. Arrays hold the count at 0, the amount at 1. */
final class Figures {

    /** The columns that hold numbers, in the order of the arrays. */
    static final Column[] COLUMNS = {Column.count, Column.amount};

    final String code;

    /** The row that declares the total; -1 where none does. */
    int row = -1;

    final long[] listed = new long[2];

    /** Of a measure: how many of its grants have no amount. */
    long withoutAmount;

    final @Nullable Long[] declared = new Long[2];
    final boolean[] implied = new boolean[2];

    /** Of a theme: the sum of its measures' declared totals. */
    final long[] totals = new long[2];

    /** Of a theme: how many measures declare a total. */
    final int[] declaring = new int[2];

    /** Of a theme: how many measures list grants but declare nothing. */
    final int[] silent = new int[2];

    /** Of a theme: how many measures declare something else than they list. */
    final int[] failing = new int[2];

    Figures(String code) {
        this.code = code;
    }

    /** What is listed, in a column that holds numbers. */
    long listed(Column column) {
        return listed[column.index()];
    }

    Figures copy() {
        Figures copy = new Figures(code);
        copy.row = row;
        copy.withoutAmount = withoutAmount;
        for (int column = 0; column < 2; column++) {
            copy.listed[column] = listed[column];
            copy.declared[column] = declared[column];
            copy.implied[column] = implied[column];
            copy.totals[column] = totals[column];
            copy.declaring[column] = declaring[column];
            copy.silent[column] = silent[column];
            copy.failing[column] = failing[column];
        }
        return copy;
    }

    /** Adds what a row lists, or takes it away. */
    void list(Row row, int sign) {
        if (row.isListed()) {
            listed[0] += sign * row.grants();
            listed[1] += row.cents() == null ? 0 : sign * row.cents();
            withoutAmount += row.cents() == null ? sign * row.grants() : 0;
        }
    }

    /** Adds a measure to its theme, or takes it away. */
    void include(Figures measure, int sign) {
        for (int column = 0; column < 2; column++) {
            listed[column] += sign * measure.listed[column];
            Long total = measure.declared[column];
            if (total != null) {
                totals[column] += sign * total;
                declaring[column] += sign;
                failing[column] += total == measure.listed[column] ? 0 : sign;
            } else if (measure.listed[0] > 0) {
                silent[column] += sign;
            }
        }
    }

    /** Gives the declared cells that lost their number what is listed. */
    void imply() {
        for (int column = 0; column < 2; column++) {
            if (implied[column]) {
                declared[column] = listed[column];
            }
        }
    }

    /** What is declared against what is listed; null where nothing is declared that could prove anything. */
    @Nullable
    Equation againstListed(int column) {
        Long total = declared[column];
        return total == null || implied[column]
                ? null
                : new Equation(code, COLUMNS[column], Equation.Against.listed, total, listed[column]);
    }

    /** What a theme declares against what its measures declare; null where one of them declares nothing. */
    @Nullable
    Equation againstTotals(int column) {
        Long total = declared[column];
        return total == null || implied[column] || silent[column] > 0 || declaring[column] == 0
                ? null
                : new Equation(code, COLUMNS[column], Equation.Against.declaredTotals, total, totals[column]);
    }

    /** What is declared less what is listed; null where nothing is declared that could prove anything. */
    @Nullable
    Long lacking(int column) {
        Long total = declared[column];
        return total == null || implied[column] ? null : Long.valueOf(total - listed[column]);
    }

    boolean fails(int column) {
        Long lacking = lacking(column);
        return lacking != null && lacking != 0;
    }

    boolean fails() {
        return fails(0) || fails(1);
    }
}
