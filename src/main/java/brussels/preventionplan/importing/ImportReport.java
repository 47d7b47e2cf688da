package brussels.preventionplan.importing;

import brussels.preventionplan.reconciliation.UploadedTable;
import java.util.Map;
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

    static ImportReport of(Map<RowFate.Fate, Tally> rows, Tally removed, int findings, @Nullable UploadedTable table) {
        return new ImportReport(
                rows.getOrDefault(RowFate.Fate.created, Tally.NOTHING),
                rows.getOrDefault(RowFate.Fate.changed, Tally.NOTHING),
                rows.getOrDefault(RowFate.Fate.unchanged, Tally.NOTHING),
                rows.getOrDefault(RowFate.Fate.rejected, Tally.NOTHING),
                removed,
                findings,
                table);
    }

    /** All rows that were read. */
    public Tally read() {
        return created.plus(changed).plus(unchanged).plus(rejected);
    }
}
