package brussels.preventionplan.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook of one sheet, with numbers as numbers; so many rows at a time are held in memory. */
final class WorkbookTable implements TableWriter {

    /** The release of the application that wrote a workbook, which its format asks for. */
    private static final String APPLICATION_VERSION = "1.0";

    private static final int ROWS_IN_MEMORY = 1000;

    private final OutputStream bytes;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    WorkbookTable(OutputStream bytes, String name) {
        this.bytes = bytes;
        this.workbook = new Workbook(bytes, "prevention-plan", APPLICATION_VERSION);
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (row == Worksheet.MAX_ROWS) {
            throw new IOException("A sheet cannot hold more than " + Worksheet.MAX_ROWS + " rows: take CSV or text.");
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                // A text that is kept in its cell: one that is shared would be held in memory to the end.
                sheet.inlineString(row, column, TableWriter.text(cell));
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        bytes.close();
    }
}
