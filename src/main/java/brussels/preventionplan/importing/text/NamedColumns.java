package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.Columns.Column;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a header name, whatever their order.
 *
 * @param kind the table that has such columns
 * @param names the header's cells, verbatim
 * @param columns where the file has the columns of the table
 * @param ofFile the table's column for each of the file's; empty where the header names none there
 * @param issues what is wrong with the header
 */
public record NamedColumns(
        TableKind kind,
        List<String> names,
        Columns columns,
        List<Optional<TableColumn>> ofFile,
        List<RowIssue> issues) {

    /** A row with more unknown names is hardly a header: looking for what each may mean would take long. */
    private static final int MOST_SUGGESTIONS = 100;

    private static final double LEAST_ALIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    public NamedColumns {
        names = List.copyOf(names);
        ofFile = List.copyOf(ofFile);
        issues = List.copyOf(issues);
    }

    /**
     * What a row names as the header of a table.
     *
     * @param row its line or number, from 1
     */
    public static NamedColumns of(TableKind kind, int row, List<String> names) {
        List<Optional<TableColumn>> ofFile =
                names.stream().map(name -> TableColumn.named(name, kind)).toList();
        Map<TableColumn, Column> found = new HashMap<>();
        List<RowIssue> issues = new ArrayList<>();
        for (int index = 0; index < ofFile.size(); index++) {
            String name = Spaces.trim(names.get(index));
            Column column = new Column(index + 1, name);
            Column first = ofFile.get(index).map(found::get).orElse(null);
            if (first != null) {
                issues.add(RowIssue.ofCell(
                        row, column, name, IssueReason.doubledColumn, Map.of("first", String.valueOf(first.number()))));
            } else if (ofFile.get(index).isPresent()) {
                found.put(ofFile.get(index).get(), column);
            } else if (!name.isEmpty()) {
                issues.add(RowIssue.ofCell(row, column, name, IssueReason.unknownColumn, Map.of())
                        .suggesting(issues.size() < MOST_SUGGESTIONS ? nearest(name, kind) : null));
            }
        }
        TableColumn.of(kind)
                .filter(column -> column.isRequired() && !found.containsKey(column))
                .forEach(column ->
                        issues.add(RowIssue.ofRow(row, IssueReason.missingColumn, Map.of("column", column.apiName()))));
        Columns columns = new Columns(TableColumn.of(kind)
                .map(column -> Optional.ofNullable(found.get(column)))
                .toList());
        return new NamedColumns(kind, names, columns, ofFile, issues);
    }

    private static @Nullable String nearest(String name, TableKind kind) {
        if (name.length() > TableColumn.LONGEST_NAME) {
            return null;
        }
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
    public long known() {
        return columns.ofTable().stream().filter(Optional::isPresent).count();
    }

    /** Whether rows below it can be read. */
    public boolean isComplete() {
        return issues.stream().noneMatch(issue -> issue.reason() == IssueReason.missingColumn);
    }

    /** The table's column that is read from a column of the file, from 1; empty where none is. */
    public Optional<TableColumn> at(int number) {
        return number > ofFile.size()
                ? Optional.empty()
                : ofFile.get(number - 1)
                        .filter(column -> columns.of(column.number()).number() == number);
    }

    /** A column of the file, with the name that the header gives it, known or not. */
    public Column column(int number) {
        String name = number <= names.size() ? Spaces.trim(names.get(number - 1)) : "";
        return new Column(number, name.isEmpty() ? null : name);
    }

    /** Whether every column that is named stands where the annex prints it; other cells may say anything. */
    static boolean areInOrder(TableKind kind, List<String> names) {
        int width = Columns.ofAnnex(kind).ofTable().size();
        for (int index = 0; index < names.size(); index++) {
            TableColumn column = TableColumn.named(names.get(index), kind).orElse(null);
            if (column != null && (column.number() != index + 1 || column.number() > width)) {
                return false;
            }
        }
        return true;
    }

    /** A row as the file has it, its cells brought into the annex's own order of columns. */
    Row arrange(Row row) {
        List<RowIssue> issuesOfRow = new ArrayList<>();
        String[] cells = new String[columns.ofTable().size()];
        Arrays.fill(cells, "");
        for (int number = 1; number <= row.width(); number++) {
            TableColumn column = at(number).orElse(null);
            if (column != null) {
                cells[column.number() - 1] = row.verbatim(number);
            } else if (issuesOfRow.isEmpty()
                    && !row.isBlank(number)
                    && column(number).name() == null) {
                issuesOfRow.add(RowIssue.ofCell(
                        row.line(), column(number), row.verbatim(number), IssueReason.cellWithoutColumn, Map.of()));
            }
        }
        return new Row(row.place(), row.text(), Arrays.asList(cells), columns, issuesOfRow);
    }
}
