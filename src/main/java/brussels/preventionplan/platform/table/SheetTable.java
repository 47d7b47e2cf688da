package brussels.preventionplan.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a sheet, with numbers as numbers; so many rows at a time are held in memory. Its header stays in sight and
 * filters it.
 */
final class SheetTable implements TableWriter {

    /** Below the header. */
    static final int MAX_ROWS = Worksheet.MAX_ROWS - 1;

    /** What a cell can hold; a longer text ends so. */
    private static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "…";

    private static final int ROWS_IN_MEMORY = 1000;
    private static final int CENTS = 2;
    private static final String AMOUNT = "#,##0.00";

    private final Worksheet sheet;
    private final Closeable end;
    private int row;
    private int width;

    /** @param end what is to be closed with the table */
    SheetTable(Worksheet sheet, Closeable end) {
        this.sheet = sheet;
        this.end = end;
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (row > MAX_ROWS) {
            throw new IOException("A sheet cannot hold more than " + MAX_ROWS + " rows: take CSV or text.");
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row == 0) {
            width = cells.size();
            sheet.range(0, 0, 0, Math.max(0, width - 1)).style().bold().set();
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
            if (number instanceof BigDecimal decimal && decimal.scale() == CENTS) {
                sheet.style(row, column).format(AMOUNT).set();
            }
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell != null) {
            writeText(column, SheetText.escaped(cut(TableWriter.text(cell))));
        }
        if (cell instanceof Marked marked) {
            sheet.style(row, column).fillColor(marked.sign().colour()).set();
        }
    }

    /** A text that is kept in its cell: one that is shared would be held in memory to the end. */
    private void writeText(int column, String text) {
        if (text.equals(text.strip())) {
            sheet.inlineString(row, column, text);
        } else {
            // The spaces around it are kept only so.
            sheet.inlineString(row, column, RichText.builder().run(text).end().build());
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int kept = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept) + CUT;
    }

    @Override
    public void close() throws IOException {
        try (end) {
            if (width > 0) {
                sheet.setAutoFilter(0, 0, Math.max(0, row - 1), width - 1);
            }
            sheet.finish();
        }
    }
}
