package brussels.preventionplan.reconciliation.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves a run of cells by one row: the cell that it leaves is blank, what stood beyond its other end is overwritten. A
 * count that comes to stand on a grant's row is printed there, or, as in the document, nowhere.
 */
final class ShiftSlip {

    private final MadeTable table;
    private final Random random;
    private final Set<String> reached;

    ShiftSlip(MadeTable table, Set<String> reached) {
        this.table = table;
        this.random = table.random;
        this.reached = reached;
    }

    Optional<Seeded> make() {
        List<Column> columns = List.of(
                        List.of(Column.count), List.of(Column.amount), List.of(Column.count, Column.amount))
                .get(random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2));
        boolean down = random.nextBoolean();
        boolean strays = random.nextBoolean();
        int length = 1 + random.nextInt(new int[] {3, 8, 20}[random.nextInt(3)]);
        int size = table.lines.size();
        int first = switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> Math.max(0, size - length - 1);
            default -> random.nextInt(size);
        };
        // The run takes the rows first to last; the row beyond it, below or above, is overwritten.
        int last = Math.min(first + length - 1, size - 1);
        int top = down ? first : Math.max(0, first - 1);
        int bottom = down ? Math.min(size - 1, last + 1) : last;
        if (top == bottom
                || table.lines.subList(top, bottom + 1).stream().anyMatch(line -> reached.contains(line.code))) {
            return Optional.empty();
        }
        int failing = new Tally(table.ledger()).failing().size();
        for (Column column : columns) {
            shift(column, down, top, bottom);
            if (!strays) {
                table.lines.stream().filter(Line::isGrant).forEach(line -> line.count = null);
            }
        }
        Line left = table.lines.get(down ? top : bottom);
        if (isMissingAmount(left, failing)) {
            return Optional.empty();
        }
        Set<String> codes = new TreeSet<>();
        table.lines.subList(top, bottom + 1).forEach(line -> codes.add(line.code));
        return Optional.of(new Seeded(
                ExplanationType.columnShift,
                codes,
                (down ? "down " : "up ") + columns + " rows " + top + "–" + bottom,
                slip -> isThis(slip, left, columns, down)));
    }

    /** Among one measure's grants, say, nobody can tell it from an amount that is not printed. */
    private boolean isMissingAmount(Line left, int failingBefore) {
        Tally printed = new Tally(table.ledger());
        Long cents = printed.lacking(printed.measure(left.code), Column.amount.index());
        return left.isGrant()
                && left.cents == null
                && cents != null
                && cents > 0
                && new Tally(table.ledger()
                                        .with(List.of(new Change.SolveAmount(
                                                table.lines.indexOf(left), cents, Certainty.all))))
                                .failing()
                                .size()
                        <= failingBefore;
    }

    private void shift(Column column, boolean down, int top, int bottom) {
        List<Line> lines = table.lines;
        if (down) {
            for (int row = bottom; row > top; row--) {
                lines.get(row).print(column, lines.get(row - 1).number(column));
            }
            lines.get(top).print(column, null);
        } else {
            for (int row = top; row < bottom; row++) {
                lines.get(row).print(column, lines.get(row + 1).number(column));
            }
            lines.get(bottom).print(column, null);
        }
    }

    /** A count that went to a grant's row and was not printed there is lost: nobody can put it back. */
    private boolean isKnown(Line left, Column column, boolean down) {
        int next = table.lines.indexOf(left) + (down ? 1 : -1);
        return Objects.equals(table.lines.get(next).number(column), left.trueNumber(column));
    }

    /** Fills what the run left with what stood there, and is wrong nowhere where it is sure. */
    private boolean isThis(Explanation.Slip slip, Line left, List<Column> columns, boolean down) {
        Set<Cell> mended = new HashSet<>();
        for (Assumption each : slip.assumptions()) {
            Line line = table.lines.get(Objects.requireNonNull(each.row()));
            mended.add(new Cell(each.row(), each.column()));
            CellValue meant = CellValue.of(each.column(), line.trueNumber(each.column()));
            // A total that was lost is worth what is listed; that it was never declared nobody can know.
            boolean lost = meant == null && slip.changes().contains(new Change.ImplyCell(each.row(), each.column()));
            if (!lost && each.certainty() == Certainty.all && !Objects.equals(each.implied(), meant)) {
                return false;
            }
        }
        return columns.stream()
                .filter(column -> left.trueNumber(column) != null && isKnown(left, column, down))
                .allMatch(column -> mended.contains(new Cell(table.lines.indexOf(left), column)));
    }
}
