package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of grants and declared totals, its rows in the order in which they are printed: a row that moved by one is
 * seen by its neighbors.
 *
 * @param rows in printed order, rows without any cell left out
 * @param themeOfMeasure every measure and its theme, in the order of the codes
 * @param implied declared cells that a repair left without a value of their own: they are worth what is listed
 */
public record Ledger(List<Row> rows, Map<String, String> themeOfMeasure, Set<Cell> implied) {

    /** @throws UnreadableLedger where two rows declare one total */
    public Ledger {
        rows = List.copyOf(rows);
        themeOfMeasure = Collections.unmodifiableMap(new LinkedHashMap<>(themeOfMeasure));
        implied = Set.copyOf(implied);
        Set<String> totals = new HashSet<>();
        for (Row row : rows) {
            if (row.isTotal() && !totals.add(row.kind() + row.code())) {
                throw new UnreadableLedger("two rows declare the total of " + row.code());
            }
        }
    }

    /** A table as it is printed. */
    public Ledger(List<Row> rows, Map<String, String> themeOfMeasure) {
        this(rows, themeOfMeasure, Set.of());
    }

    /** The table with changes made to it; every row keeps its place. */
    public Ledger with(List<Change> changes) {
        List<Row> repaired = new ArrayList<>(rows);
        Set<Cell> withoutValue = new HashSet<>(implied);
        for (Change change : changes) {
            if (change instanceof Change.SetCell set) {
                repaired.set(set.row(), repaired.get(set.row()).with(set.column(), set.number()));
            } else if (change instanceof Change.SolveAmount solve) {
                repaired.set(solve.row(), repaired.get(solve.row()).with(Column.amount, solve.cents()));
            } else if (change instanceof Change.ImplyCell imply) {
                repaired.set(imply.row(), repaired.get(imply.row()).with(imply.column(), null));
                withoutValue.add(new Cell(imply.row(), imply.column()));
            } else if (change instanceof Change.MoveGrant move) {
                Row row = repaired.get(move.row());
                repaired.set(
                        move.row(), new Row(row.kind(), move.measure(), row.organization(), row.count(), row.cents()));
            } else if (change instanceof Change.StrikeGrant strike) {
                Row row = repaired.get(strike.row());
                repaired.set(
                        strike.row(),
                        new Row(Row.Kind.struck, row.code(), row.organization(), row.count(), row.cents()));
            } else if (change instanceof Change.AddGrants add) {
                repaired.add(new Row(Row.Kind.unlisted, add.measure(), null, add.count(), add.cents()));
            }
        }
        return new Ledger(repaired, themeOfMeasure, withoutValue);
    }
}
