package brussels.preventionplan.importing.table;

import static brussels.preventionplan.importing.table.WorkbookSurvey.require;

import brussels.preventionplan.importing.reading.IssueReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/** Looks through a sheet of a workbook: what its reader would hold of it, or compute, and which cells are merged. */
final class SheetSurvey {

    /** What a spreadsheet takes at most in a row, and in a formula. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_FORMULA = 8192;
    private static final int MOST_ARRAY_FORMULAS = 1000;
    private static final int MOST_SHARED_FORMULAS = 10_000;
    private static final int MOST_MERGES = 10_000;
    /** "XFD1048576:XFD1048576" is shorter. */
    private static final int LONGEST_RANGE = 40;
    /** A spreadsheet writes at most 17 digits; the time to read a number grows with the square of its length. */
    private static final int LONGEST_NUMBER = 400;
    /** A reader holds a row as a whole. */
    private static final long LONGEST_ROW = 4 << 20;

    /** The types of cells whose value is no number: ISO/IEC 29500, ST_CellType. */
    private static final Set<String> TEXTS = Set.of("str", "inlineStr", "e", "b", "d");

    private final WorkbookSurvey workbook;
    private final List<Merge> merges = new ArrayList<>();
    private long highestString = -1;
    private int cellsOfRow;
    private long charactersOfRow;
    private int longestShared;
    private @Nullable String typeOfCell;
    private boolean isShared;
    /** What a value or a formula says, while it is read. */
    private @Nullable StringBuilder said;

    SheetSurvey(WorkbookSurvey workbook) {
        this.workbook = workbook;
    }

    /** Cells that are merged, by their first and last row and first column, from 1. */
    record Merge(String range, int firstRow, int lastRow, int firstColumn) {}

    /** The merged cells, from the uppermost on. */
    List<Merge> merges() {
        return merges.stream().sorted(Comparator.comparingInt(Merge::firstRow)).toList();
    }

    /** The highest number of a shared text that a cell names; -1 without any. */
    long highestString() {
        return highestString;
    }

    void begin(XMLStreamReader element) throws IOException {
        String name = element.getLocalName();
        switch (name) {
            case "row" -> {
                cellsOfRow = 0;
                charactersOfRow = 0;
            }
            case "c" -> {
                String address = element.getAttributeValue(null, "r");
                require(address == null || new CellAddress(address).getColumn() < MOST_COLUMNS);
                cellsOfRow++;
                require(cellsOfRow <= MOST_COLUMNS);
                typeOfCell = element.getAttributeValue(null, "t");
            }
            case "v" -> said = new StringBuilder();
            case "f" -> {
                said = new StringBuilder();
                String type = element.getAttributeValue(null, "t");
                isShared = "shared".equals(type);
                if ("array".equals(type)) {
                    workbook.keep("array formula", MOST_ARRAY_FORMULAS);
                } else if (isShared && element.getAttributeValue(null, "ref") != null) {
                    workbook.keep("shared formula", MOST_SHARED_FORMULAS);
                }
            }
            case "mergeCell" -> {
                workbook.keep(name, MOST_MERGES);
                merges.add(merge(String.valueOf(element.getAttributeValue(null, "ref"))));
            }
            default -> {
                // says nothing about values
            }
        }
    }

    void text(String piece) throws IOException {
        addToRow(piece.length());
        if (said != null) {
            said.append(piece);
        }
    }

    void end(String element) throws IOException {
        StringBuilder whole = said;
        if (whole == null) {
            return;
        }
        if (element.equals("v")) {
            said = null;
            value(whole);
        } else if (element.equals("f")) {
            said = null;
            formula(whole);
        }
    }

    private void value(StringBuilder text) throws IOException {
        if ("s".equals(typeOfCell)) {
            require(text.length() <= LONGEST_NUMBER);
            highestString = Math.max(highestString, text.isEmpty() ? -1 : Long.parseLong(text.toString()));
        } else {
            require(text.length() <= LONGEST_NUMBER || TEXTS.contains(String.valueOf(typeOfCell)));
        }
    }

    /** One that is shared stands in one cell, and a reader makes it anew for each of the others. */
    private void formula(StringBuilder text) throws IOException {
        require(text.length() <= LONGEST_FORMULA);
        if (isShared && text.isEmpty()) {
            workbook.count(longestShared);
            addToRow(longestShared);
        } else if (isShared) {
            longestShared = Math.max(longestShared, text.length());
        }
    }

    private void addToRow(int characters) throws IOException {
        charactersOfRow += characters;
        if (charactersOfRow > LONGEST_ROW) {
            throw new WorkbookSurvey.Refused(WorkbookSurvey.broken(
                    IssueReason.cellTooLong, workbook.limits().cellLength()));
        }
    }

    private static Merge merge(String range) throws IOException {
        require(range.length() <= LONGEST_RANGE);
        int colon = range.indexOf(':');
        CellAddress first = new CellAddress(colon < 0 ? range : range.substring(0, colon));
        CellAddress last = new CellAddress(colon < 0 ? range : range.substring(colon + 1));
        return new Merge(range, first.getRow() + 1, last.getRow() + 1, first.getColumn() + 1);
    }
}
