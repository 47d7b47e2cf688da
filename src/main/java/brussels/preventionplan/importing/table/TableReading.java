package brussels.preventionplan.importing.table;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.Row;
import brussels.preventionplan.importing.text.TableReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Reads the rows below a header, and tells what keeps them from being read. */
final class TableReading {

    private final OpenedTable table;
    private final Header header;
    private final Limits limits;
    private final RowSink sink;
    private final TableReader reader;
    private final Arrangement arrangement;
    private final Queue<SheetSurvey.Merge> merges;
    private int rows;
    private long characters;

    TableReading(OpenedTable table, Limits limits, RowSink sink) {
        this.table = table;
        this.header = table.header();
        this.limits = limits;
        this.sink = sink;
        this.reader = TableReader.of(header.kind(), sink);
        this.arrangement = new Arrangement(header, limits);
        this.merges = new ArrayDeque<>(table.merges());
    }

    void read() throws IOException {
        if (header.row().width() > limits.columns()) {
            sink.issue(RowIssue.ofRow(header.row().number(), IssueReason.tooManyColumns, limit(limits.columns())));
            return;
        }
        header.issues().forEach(sink::issue);
        if (!header.isComplete()) {
            return;
        }
        RowIssue broken = null;
        try (RowsOfFile file = table.rows().open()) {
            boolean isRightBelow = false;
            for (FileRow row = file.next(); row != null; row = file.next()) {
                boolean isHeader = header.isRepeatedBy(row);
                boolean goesOn = isRightBelow && header.goesOnIn(row);
                if (row.number() > header.row().number() && !isHeader && !goesOn && !row.isBlank()) {
                    data(row);
                }
                isRightBelow = isHeader;
            }
            if (rows == 0) {
                sink.issue(RowIssue.ofRow(header.row().number(), IssueReason.onlyHeader, Map.of()));
            }
        } catch (BrokenFile ended) {
            broken = ended.issue();
        }
        reader.end();
        if (broken != null) {
            endAt(broken);
        }
    }

    /** The row at which the reading ends is rejected: what is missing from there on is known to be missing. */
    private void endAt(RowIssue broken) {
        sink.issue(broken);
        if (broken.row() > header.row().number()) {
            sink.rejected(
                    new RejectedRow(header.kind(), Place.ofRow(header.kind().annex(), broken.row()), null));
        }
    }

    private void data(FileRow fileRow) throws BrokenFile {
        rows++;
        if (rows > limits.rows()) {
            throw new BrokenFile(RowIssue.ofRow(fileRow.number(), IssueReason.tooManyRows, limit(limits.rows())));
        }
        Row row = arrangement.arrange(fileRow, mergedIn(fileRow.number()));
        characters += header.kind() == TableKind.actions ? row.text().length() : 0;
        if (characters > limits.gatheredCharacters()) {
            throw new BrokenFile(
                    RowIssue.ofRow(fileRow.number(), IssueReason.tooLarge, limit(limits.gatheredCharacters())));
        }
        reader.read(row);
    }

    /** Merged cells are told in the first data row that they reach; those that end above it are none of the data's. */
    private List<SheetSurvey.Merge> mergedIn(int row) {
        List<SheetSurvey.Merge> merged = new ArrayList<>();
        while (!merges.isEmpty() && merges.element().firstRow() <= row) {
            SheetSurvey.Merge merge = merges.remove();
            if (merge.lastRow() >= row) {
                merged.add(merge);
            }
        }
        return merged;
    }

    private static Map<String, String> limit(long limit) {
        return Map.of("limit", String.valueOf(limit));
    }
}
