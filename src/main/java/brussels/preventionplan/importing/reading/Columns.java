package brussels.preventionplan.importing.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a file holds the columns of a table. Rows are read in the annex's own order of columns, whatever the file's is;
 * places, findings and issues name the file's own columns.
 *
 * @param ofTable for each column of the table the file's; empty where the file has none
 */
public record Columns(List<Optional<Column>> ofTable) {

    /** Commune in a table of actions. */
    public static final int COMMUNE = 1;
    /** Measure in a table of actions. */
    public static final int MEASURE = 2;
    /** Unit and activities in a table of actions. */
    public static final int ACTIVITY = 3;

    /** Measure or theme in a table of grants. */
    public static final int CODE = 1;
    /** Organization in a table of grants. */
    public static final int ORGANIZATION = 2;
    /** Number of projects in a table of grants. */
    public static final int COUNT = 3;
    /** Amount in a table of grants. */
    public static final int AMOUNT = 4;
    /** Title in a table of grants. */
    public static final int TITLE = 5;
    /** French description in a table of grants. */
    public static final int FRENCH = 6;
    /** Dutch description in a table of grants. */
    public static final int DUTCH = 7;
    /** Enterprise number in a table of grants; the annex has no such column. */
    public static final int ENTERPRISE_NUMBER = 8;

    /**
     * A column of a file.
     *
     * @param number from 1
     * @param name what the file's header calls it, or null where it is not known
     */
    public record Column(int number, @Nullable String name) {}

    private static final Columns OF_ACTIONS = nameless(ACTIVITY);
    private static final Columns OF_GRANTS = nameless(DUTCH);

    public Columns {
        ofTable = List.copyOf(ofTable);
    }

    private static Columns nameless(int last) {
        return new Columns(IntStream.rangeClosed(1, last)
                .mapToObj(number -> Optional.of(new Column(number, null)))
                .toList());
    }

    /** The columns of an annex as a document prints them, nameless. */
    public static Columns ofAnnex(TableKind kind) {
        return switch (kind) {
            case actions -> OF_ACTIONS;
            case grants -> OF_GRANTS;
        };
    }

    /** Whether the file has a column of the table. */
    public boolean has(int column) {
        return column <= ofTable.size() && ofTable.get(column - 1).isPresent();
    }

    /** The file's column for a column of the table; one that the file lacks has the table's own number. */
    public Column of(int column) {
        return column <= ofTable.size()
                ? ofTable.get(column - 1).orElseGet(() -> new Column(column, null))
                : new Column(column, null);
    }
}
