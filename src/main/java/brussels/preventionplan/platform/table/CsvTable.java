package brussels.preventionplan.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV. */
final class CsvTable implements TableWriter {

    /** What a spreadsheet in Belgium takes to separate cells. */
    private static final char SEPARATOR = ';';

    /** By it a spreadsheet knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A spreadsheet would take a text that begins so for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter rows;

    CsvTable(Writer characters) throws IOException {
        characters.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder().fieldSeparator(SEPARATOR).build(characters);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        try {
            rows.writeRecord(cells.stream().map(CsvTable::cell).toList());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static String cell(@Nullable Object cell) {
        String text = TableWriter.text(cell);
        boolean isFormula = cell instanceof String && text.length() > 0 && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
