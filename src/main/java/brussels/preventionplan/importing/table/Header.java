package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.NamedColumns;
import brussels.preventionplan.importing.text.Spaces;
import brussels.preventionplan.importing.text.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that names a table's columns.
 *
 * @param named what it names
 */
record Header(FileRow row, NamedColumns named) {

    /** One name alone may stand in any text. */
    private static final int FEWEST_NAMES = 2;

    /** The header that a row is: that of the table of which it names the most columns; null where it is none. */
    static @Nullable Header of(FileRow row) {
        List<String> names = row.cells().stream().map(FileCell::text).toList();
        NamedColumns best = null;
        for (TableKind kind : TableKind.values()) {
            NamedColumns named = NamedColumns.of(kind, row.number(), names);
            if (best == null || named.known() > best.known()) {
                best = named;
            }
        }
        return best == null || best.known() < FEWEST_NAMES ? null : new Header(row, best);
    }

    TableKind kind() {
        return named.kind();
    }

    /** Where the file has the columns. */
    Columns columns() {
        return named.columns();
    }

    /** What is wrong with it. */
    List<RowIssue> issues() {
        return named.issues();
    }

    /** How many of the table's columns it names. */
    long known() {
        return named.known();
    }

    /** Whether rows below it can be read. */
    boolean isComplete() {
        return named.isComplete();
    }

    /**
     * Whether the table stands as the annex prints it: in its order, under its own names, with none beside them. Only there
     * a row that ends with the fifth cell has title and text in one (lines 136–147).
     */
    boolean isOfAnnex() {
        if (kind() != TableKind.grants || columns().has(Columns.ENTERPRISE_NUMBER)) {
            return false;
        }
        for (int column = 1; column <= Columns.DUTCH; column++) {
            if (columns().of(column).number() != column || !columns().has(column)) {
                return false;
            }
        }
        return TableColumn.key(row.text(Columns.TITLE)).equals(TableColumn.key(TableColumn.TITLE_OF_ANNEX));
    }

    /** Whether a row below is this header again, as on each page of a printed table. */
    boolean isRepeatedBy(FileRow other) {
        return other.width() == row.width() && other.cells().equals(row.cells());
    }

    /** Whether the row right below it goes on with it: in parentheses, under the last column (line 71). */
    boolean goesOnIn(FileRow below) {
        return kind() == TableKind.actions
                && below.number() > row.number()
                && Spaces.isBlank(below.text(columns().of(Columns.COMMUNE).number()))
                && Spaces.isBlank(below.text(columns().of(Columns.MEASURE).number()))
                && Spaces.trim(below.text(columns().of(Columns.ACTIVITY).number()))
                        .startsWith("(");
    }
}
