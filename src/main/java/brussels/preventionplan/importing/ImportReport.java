package brussels.preventionplan.importing;

import brussels.preventionplan.reconciliation.UploadedTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, as it is stored. It balances: {@code read} is the sum of the four fates.
 *
 * @param findings how many
 * @param table what is needed to check a table of grants; null without one
 */
public record ImportReport(
        Tally created,
        Tally changed,
        Tally unchanged,
        Tally rejected,
        Tally removed,
        int findings,
        @Nullable UploadedTable table) {

    static ImportReport of(List<RowFate> rows, Tally removed, int findings, @Nullable UploadedTable table) {
        return new ImportReport(
                tally(rows, RowFate.Fate.created),
                tally(rows, RowFate.Fate.changed),
                tally(rows, RowFate.Fate.unchanged),
                tally(rows, RowFate.Fate.rejected),
                removed,
                findings,
                table);
    }

    private static Tally tally(List<RowFate> rows, RowFate.Fate fate) {
        Tally tally = Tally.NOTHING;
        for (RowFate row : rows) {
            tally = row.fate() == fate ? tally.plusRow(row.amount()) : tally;
        }
        return tally;
    }

    /** All rows that were read. */
    public Tally read() {
        return created.plus(changed).plus(unchanged).plus(rejected);
    }
}
