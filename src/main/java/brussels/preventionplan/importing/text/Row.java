package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as a row of tab-separated cells. Columns count from 1; trailing cells may be missing.
 *
 * @param place the line
 * @param text verbatim
 * @param cells verbatim
 */
record Row(Place place, String text, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    static Row of(Place place, String text) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
            cells.add(text.substring(start, tab));
            start = tab + 1;
        }
        cells.add(text.substring(start));
        return new Row(place, text, cells);
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

    /** The whole row, as something that shows a finding. */
    Evidence asEvidence() {
        return new Evidence(place, text);
    }

    /** One cell, as something that shows a finding. */
    Evidence asEvidence(int column) {
        return new Evidence(place.cell(column), verbatim(column));
    }
}
