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
    text,
    /** Values with commas between them, as RFC 4180 has them; UTF-8. */
    rfc4180,
    /** The same as {@link #csv}, with commas in numbers: what Excel in French or Dutch opens well. */
    excel;

    /**
     * Begins a table. Its first row is its header.
     *
     * @param name of the sheet, where there is one
     */
    public TableWriter open(OutputStream bytes, String name) throws IOException {
        return switch (this) {
            case csv -> new CsvTable(characters(bytes), CsvTable.Dialect.semicolons);
            case excel -> new CsvTable(characters(bytes), CsvTable.Dialect.excel);
            case rfc4180 -> new CsvTable(characters(bytes), CsvTable.Dialect.rfc4180);
            case xlsx -> {
                WorkbookFile workbook = new WorkbookFile(bytes);
                yield workbook.sheet(name, workbook);
            }
            case text -> new TextTable(characters(bytes));
        };
    }

    /** How many rows a table can have below its header. */
    public long maxRows() {
        return switch (this) {
            case xlsx -> SheetTable.MAX_ROWS;
            case csv, rfc4180, excel, text -> Long.MAX_VALUE;
        };
    }

    private static BufferedWriter characters(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
}
