package brussels.preventionplan.reconciliation.explanation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of cells stands one row too low or too high. The cell that the run left is blank, the one at its other end was
 * overwritten and is lost: a grant's amount is then solved from the equations, a total's number stays unknown.
 */
final class ColumnShift implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return Stream.of(EnumSet.of(Column.amount), EnumSet.of(Column.count), EnumSet.of(Column.count, Column.amount))
                .flatMap(columns -> IntStream.range(0, tally.size())
                        .filter(row -> isLeftBlank(tally, row, columns))
                        .boxed()
                        .flatMap(row -> Stream.of(1, -1)
                                .flatMap(
                                        step -> new ShiftedRun(tally, budget, columns, row, step).repairs().stream())));
    }

    /** Whether a run may have left this row. */
    private static boolean isLeftBlank(Tally tally, int index, Set<Column> columns) {
        Row row = tally.row(index);
        boolean blank = columns.stream()
                .allMatch(column ->
                        row.number(column) == null && !tally.ledger().implied().contains(new Cell(index, column)));
        return blank
                && switch (row.kind()) {
                    case theme, measure -> true;
                    case grant -> columns.contains(Column.amount);
                    case unlisted, struck -> false;
                };
    }
}
