package brussels.preventionplan.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV. Texts are quoted, whatever is in them: so no other separator than its own parts one, and a blank cell
 * differs from an empty text.
 */
final class CsvTable implements TableWriter {

    /** By it a spreadsheet knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Dialect dialect;
    private final CsvWriter rows;
    private List<? extends @Nullable Object> row = List.of();

    /** Which CSV. */
    enum Dialect {
        /** As RFC 4180 has it. */
        rfc4180(',', '.'),
        /** With semicolons and a byte order mark. */
        semicolons(';', '.'),
        /** The same with commas in numbers, as Excel in French or Dutch opens it well. */
        excel(';', ',');

        private final char separator;
        private final char decimal;

        Dialect(char separator, char decimal) {
            this.separator = separator;
            this.decimal = decimal;
        }
    }

    CsvTable(Writer characters, Dialect dialect) throws IOException {
        this.dialect = dialect;
        if (dialect != Dialect.rfc4180) {
            characters.write(BYTE_ORDER_MARK);
        }
        rows = CsvWriter.builder()
                .fieldSeparator(dialect.separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new QuotedTexts())
                .build(characters);
    }

    /** Quotes those cells of the row at hand that are texts. */
    private final class QuotedTexts implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int index) {
            return isText(row.get(index));
        }

        @Override
        public boolean quoteValue(int line, int index, String value) {
            return isText(row.get(index));
        }
    }

    private static boolean isText(@Nullable Object cell) {
        return cell instanceof String || cell instanceof Marked;
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        row = cells;
        try {
            rows.writeRecord(cells.stream().map(this::cell).toList());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private String cell(@Nullable Object cell) {
        String text = TableWriter.text(cell);
        if (cell instanceof BigDecimal) {
            return text.replace('.', dialect.decimal);
        }
        return isText(cell) ? FormulaStart.defused(text) : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
