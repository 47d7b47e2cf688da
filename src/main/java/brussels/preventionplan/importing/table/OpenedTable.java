package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.text.Years;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose header was found, and how to read it from its beginning.
 *
 * @param year the one year that the captions above the header name, or what else stands there; or null
 * @param rows opens the file's rows, from the first
 * @param merges cells of a workbook that are merged
 */
record OpenedTable(Header header, @Nullable Integer year, Opening rows, List<SheetSurvey.Merge> merges) {

    /** So many rows may stand above a header: captions, a banner (lines 121–123). */
    private static final int MOST_ROWS_ABOVE = 50;

    OpenedTable {
        merges = List.copyOf(merges);
    }

    /** Opens the rows of a file from the first. */
    interface Opening {
        RowsOfFile open() throws BrokenFile, IOException;
    }

    /**
     * What a search for a header came to.
     *
     * @param table null where none was found
     * @param broken why the rows cannot be read as far as a header may stand, or null
     * @param isEmpty whether nothing but blank rows was seen
     */
    record Search(@Nullable OpenedTable table, @Nullable RowIssue broken, boolean isEmpty) {}

    /** Looks for a header in the first rows. */
    static Search search(Opening opening, List<SheetSurvey.Merge> merges) throws IOException {
        List<String> above = new ArrayList<>();
        int seen = 0;
        try (RowsOfFile rows = opening.open()) {
            for (FileRow row = rows.next(); row != null && seen <= MOST_ROWS_ABOVE; row = rows.next()) {
                if (row.isBlank()) {
                    continue;
                }
                seen++;
                Header header = Header.of(row);
                if (header != null) {
                    OpenedTable table = new OpenedTable(header, Years.ofTable(above), opening, merges);
                    return new Search(table, null, false);
                }
                above.add(row.text());
            }
        } catch (BrokenFile broken) {
            return new Search(null, broken.issue(), false);
        }
        return new Search(null, null, seen == 0);
    }
}
