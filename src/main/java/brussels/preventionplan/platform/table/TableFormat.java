package brussels.preventionplan.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** How a table is written. Constants are spelled as in the contract. */
public enum TableFormat {
    /** Values with semicolons between them, as a spreadsheet in Belgium takes them; UTF-8 with a byte order mark. */
    csv,
    /** A workbook (ISO/IEC 29500) with one sheet. */
    xlsx,
    /** Cells with tabs between them, UTF-8. A tab or a line break in a cell becomes a space: it cannot be told otherwise. */
    text;

    /**
     * Begins a table.
     *
     * @param name of the sheet, where there is one
     */
    public TableWriter open(OutputStream bytes, String name) throws IOException {
        return switch (this) {
            case csv -> new CsvTable(characters(bytes));
            case xlsx -> new WorkbookTable(bytes, name);
            case text -> new TextTable(characters(bytes));
        };
    }

    private static BufferedWriter characters(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
}
