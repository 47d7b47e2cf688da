package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;

/** Reads the rows of one table, one after another, and gives what they say to a sink. */
public sealed interface TableReader permits GrantTable, ActivityTable {

    /** Begins a table. */
    static TableReader of(TableKind kind, RowSink sink) {
        return switch (kind) {
            case actions -> new ActivityTable(sink);
            case grants -> new GrantTable(sink);
        };
    }

    /** Reads the next row, which is not blank. */
    void read(Row row);

    /** Ends the table: what could not be told before its last row is told now. */
    void end();
}
