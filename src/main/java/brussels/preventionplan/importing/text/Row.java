package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row of a table, its cells in the annex's own order of columns. Columns count from 1; trailing cells may be missing.
 *
 * @param place the line
 * @param text verbatim, as the file has it: its cells in its own order, tabs between them
 * @param cells verbatim
 * @param columns which of the file's columns the cells come from
 * @param issues what is wrong with cells before anybody asks what they mean, such as a formula without a value
 */
public record Row(Place place, String text, List<String> cells, Columns columns, List<RowIssue> issues) {

    public Row {
        cells = List.copyOf(cells);
        issues = List.copyOf(issues);
    }

    /** A line of tab-separated cells. */
    static Row of(Place place, String text, Columns columns) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
            cells.add(text.substring(start, tab));
            start = tab + 1;
        }
        cells.add(text.substring(start));
        return new Row(place, text, cells, columns, List.of());
    }

    int line() {
        return place.line();
    }

    int width() {
        return cells.size();
    }

    boolean isBlank() {
        return Spaces.isBlank(text);
    }

    /** A cell as it stands there, empty where there is none. */
    String verbatim(int column) {
        return column <= cells.size() ? cells.get(column - 1) : "";
    }

    /** A cell without the spaces around it. */
    String cell(int column) {
        return Spaces.trim(verbatim(column));
    }

    boolean isBlank(int column) {
        return Spaces.isBlank(verbatim(column));
    }

    /** The first column beyond {@code column} that holds something, or 0. */
    int filledBeyond(int column) {
        for (int beyond = column + 1; beyond <= cells.size(); beyond++) {
            if (!isBlank(beyond)) {
                return beyond;
            }
        }
        return 0;
    }

    /** Where a cell stands in the file. */
    Place placeOf(int column) {
        return place.cell(columns.of(column).number());
    }

    /** Whether an issue of a cell is known already: nothing more is to be said of it. */
    boolean isTold(int column) {
        if (issues.isEmpty()) {
            return false;
        }
        int number = columns.of(column).number();
        return issues.stream().anyMatch(issue -> issue.column() != null && issue.column() == number);
    }

    /** An issue of a cell, for a reason that names no arguments. */
    RowIssue issue(int column, IssueReason reason) {
        return RowIssue.ofCell(line(), columns.of(column), verbatim(column), reason, Map.of());
    }

    /** The whole row, as something that shows a finding. */
    Evidence asEvidence() {
        return new Evidence(place, text);
    }

    /** One cell, as something that shows a finding. */
    Evidence asEvidence(int column) {
        return new Evidence(placeOf(column), verbatim(column));
    }
}
