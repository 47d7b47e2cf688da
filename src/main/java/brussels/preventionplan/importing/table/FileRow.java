package brussels.preventionplan.importing.table;

import java.util.List;

/**
 * A row as a file has it.
 *
 * @param number its physical line, or in a workbook its number, from 1
 * @param cells in the file's order, no more of them than may be
 * @param width how many cells the file has there
 */
record FileRow(int number, List<FileCell> cells, int width) {

    FileRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(FileCell::isBlank);
    }

    /** A cell's text; columns count from 1. Empty where there is no such cell. */
    String text(int column) {
        return column <= cells.size() ? cells.get(column - 1).text() : "";
    }

    /** The whole row: tabs between its cells. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (FileCell cell : cells) {
            text.append(cell.text()).append('\t');
        }
        return text.substring(0, Math.max(0, text.length() - 1));
    }
}
