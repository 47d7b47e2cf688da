package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.Columns.Column;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * The row that names a table's columns.
 *
 * @param columns where the file has them
 * @param ofFile the table's column for each of the file's; empty where the header names none there
 * @param issues what is wrong with the header
 */
record Header(TableKind kind, FileRow row, Columns columns, List<Optional<TableColumn>> ofFile, List<RowIssue> issues) {

    /** One name alone may stand in any text. */
    private static final int FEWEST_NAMES = 2;

    private static final double LEAST_ALIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    Header {
        ofFile = List.copyOf(ofFile);
        issues = List.copyOf(issues);
    }

    /** The header that a row is: that of the table of which it names the most columns; null where it is none. */
    static @Nullable Header of(FileRow row) {
        Header best = null;
        for (TableKind kind : TableKind.values()) {
            List<Optional<TableColumn>> ofFile = row.cells().stream()
                    .map(cell -> TableColumn.named(cell.text(), kind))
                    .toList();
            Header header = of(kind, row, ofFile);
            if (best == null || header.known() > best.known()) {
                best = header;
            }
        }
        return best == null || best.known() < FEWEST_NAMES ? null : best;
    }

    private static Header of(TableKind kind, FileRow row, List<Optional<TableColumn>> ofFile) {
        Map<TableColumn, Column> found = new HashMap<>();
        List<RowIssue> issues = new ArrayList<>();
        for (int index = 0; index < ofFile.size(); index++) {
            String name = Spaces.trim(row.text(index + 1));
            Column column = new Column(index + 1, name);
            Column first = ofFile.get(index).map(found::get).orElse(null);
            if (first != null) {
                issues.add(RowIssue.ofCell(
                        row.number(),
                        column,
                        name,
                        IssueReason.doubledColumn,
                        Map.of("first", String.valueOf(first.number()))));
            } else if (ofFile.get(index).isPresent()) {
                found.put(ofFile.get(index).get(), column);
            } else if (!name.isEmpty()) {
                issues.add(RowIssue.ofCell(row.number(), column, name, IssueReason.unknownColumn, Map.of())
                        .suggesting(nearest(name, kind)));
            }
        }
        TableColumn.of(kind)
                .filter(column -> column.isRequired() && !found.containsKey(column))
                .forEach(column -> issues.add(
                        RowIssue.ofRow(row.number(), IssueReason.missingColumn, Map.of("column", column.apiName()))));
        Columns columns = new Columns(TableColumn.of(kind)
                .map(column -> Optional.ofNullable(found.get(column)))
                .toList());
        return new Header(kind, row, columns, ofFile, issues);
    }

    private static @Nullable String nearest(String name, TableKind kind) {
        String key = TableColumn.key(name);
        String nearest = null;
        double alike = LEAST_ALIKE;
        for (TableColumn column : TableColumn.of(kind).toList()) {
            for (String candidate : column.names()) {
                double similarity = SIMILARITY.apply(key, TableColumn.key(candidate));
                if (similarity > alike) {
                    nearest = candidate;
                    alike = similarity;
                }
            }
        }
        return nearest;
    }

    /** How many of the table's columns it names. */
    long known() {
        return columns.ofTable().stream().filter(Optional::isPresent).count();
    }

    /** Whether rows below it can be read. */
    boolean isComplete() {
        return issues.stream().noneMatch(issue -> issue.reason() == IssueReason.missingColumn);
    }

    /**
     * Whether the table stands as the annex prints it: in its order, under its own names, with none beside them. Only there
     * a row that ends with the fifth cell has title and text in one (lines 136–147).
     */
    boolean isOfAnnex() {
        if (kind != TableKind.grants || columns.has(Columns.ENTERPRISE_NUMBER)) {
            return false;
        }
        for (int column = 1; column <= Columns.DUTCH; column++) {
            if (columns.of(column).number() != column || !columns.has(column)) {
                return false;
            }
        }
        return TableColumn.key(row.text(Columns.TITLE)).equals(TableColumn.key(TableColumn.TITLE_OF_ANNEX));
    }

    /** Whether a row below is this header again, as on each page of a printed table. */
    boolean isRepeatedBy(FileRow other) {
        return other.width() == row.width() && other.cells().equals(row.cells());
    }

    /** Whether the row right below it goes on with it: in parentheses, under the last column (line 71). */
    boolean goesOnIn(FileRow below) {
        return kind == TableKind.actions
                && below.number() > row.number()
                && Spaces.isBlank(below.text(columns.of(Columns.COMMUNE).number()))
                && Spaces.isBlank(below.text(columns.of(Columns.MEASURE).number()))
                && Spaces.trim(below.text(columns.of(Columns.ACTIVITY).number()))
                        .startsWith("(");
    }
}
