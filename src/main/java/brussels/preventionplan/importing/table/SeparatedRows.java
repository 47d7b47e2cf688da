package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.platform.table.FormulaStart;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text: of a CSV as RFC 4180 has it, with commas or semicolons, or of tab-separated text, in which quotes
 * are characters as any other (line 128) but around a cell that a spreadsheet put into them.
 */
final class SeparatedRows implements RowsOfFile {

    static final char TAB = '\t';
    private static final char QUOTE = '"';
    /** What is held in memory of a cell, however long it is. */
    private static final int LONGEST_IN_MEMORY = 1 << 20;

    private final Cells cells;
    private final CsvReader<FileRow> reader;
    private final Iterator<FileRow> rows;

    SeparatedRows(Reader characters, char separator, Limits limits) {
        boolean isCsv = separator != TAB;
        int longest = Math.max(LONGEST_IN_MEMORY, limits.cellLength() + 1);
        cells = new Cells(isCsv, limits);
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(isCsv ? QUOTE : SpreadsheetQuotes.MARK)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(longest)
                .build(cells, isCsv ? characters : new SpreadsheetQuotes(characters, longest));
        rows = reader.iterator();
    }

    @Override
    public @Nullable FileRow next() throws BrokenFile, IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            throw new BrokenFile(cells.issue(broken));
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw new BrokenFile(cells.issue(IssueReason.notText, Map.of("encoding", "")));
            }
            throw unreadable.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Gathers the cells of one row. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<FileRow> {
        private final boolean isCsv;
        private final Limits limits;
        private List<FileCell> cells = new ArrayList<>();

        Cells(boolean isCsv, Limits limits) {
            this.isCsv = isCsv;
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>(cells.size());
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index < limits.columns()) {
                cells.add(cell(buffer, offset, length));
            }
        }

        private FileCell cell(char[] buffer, int offset, int length) {
            if (length == 0) {
                return FileCell.Text.NONE;
            }
            if (length > limits.cellLength()) {
                return new FileCell.Unusable(
                        new String(buffer, offset, Math.min(length, RowIssue.LONGEST_VALUE)),
                        IssueReason.cellTooLong,
                        Map.of("limit", String.valueOf(limits.cellLength())));
            }
            String text = new String(buffer, offset, length);
            return new FileCell.Text(isCsv ? FormulaStart.text(text) : text);
        }

        @Override
        protected FileRow buildRecord() {
            return new FileRow(Math.toIntExact(getStartingLineNumber()), cells, getFieldCount());
        }

        /** Fastcsv tells only by its words whether a cell has no end or a quotation goes wrong. */
        RowIssue issue(CsvParseException broken) {
            return String.valueOf(broken.getMessage()).contains("buffer size")
                    ? issue(IssueReason.cellTooLong, Map.of("limit", String.valueOf(limits.cellLength())))
                    : issue(IssueReason.brokenQuotes, Map.of());
        }

        RowIssue issue(IssueReason reason, Map<String, String> arguments) {
            return RowIssue.ofRow(Math.toIntExact(getStartingLineNumber()), reason, arguments);
        }
    }
}
