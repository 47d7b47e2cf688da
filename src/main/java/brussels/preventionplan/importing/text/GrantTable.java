package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.importing.text.GrantTableRow.Grant;
import brussels.preventionplan.importing.text.GrantTableRow.Total;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What non-profits get, as Annex 2 prints it. A row with an organization is a grant (line 127), one without is a theme
 * or a measure with what is declared for it (lines 125 and 126). A row of five cells has one cell for title and text
 * (lines 136–147), any other has three: title, French text, Dutch text.
 */
record GrantTable(
        List<PlanTitle> titles,
        List<DeclaredTotalRow> declaredTotals,
        List<GrantRow> grants,
        List<SeenFinding> findings) {

    private static final int CODE = 1;
    private static final int ORGANIZATION = 2;
    private static final int COUNT = 3;
    private static final int AMOUNT = 4;
    static final int TITLE = 5;
    static final int FRENCH = 6;
    static final int DUTCH = 7;
    private static final int ONE_CELL_WIDTH = 5;
    private static final int MOST_DIGITS = 9;

    static GrantTable read(List<Row> rows) {
        Map<String, PlanTitle> titles = new LinkedHashMap<>();
        List<GrantTableRow> read = new ArrayList<>();
        for (Row row : rows) {
            PlanCode code = code(row);
            if (!code.title().isEmpty()) {
                Place place = row.place().cell(CODE);
                titles.putIfAbsent(code.code(), new PlanTitle(code.code(), Separator.split(code.title()), place));
            }
            read.add(row.isBlank(ORGANIZATION) ? total(row, code) : grant(row, code));
        }
        return new GrantTable(
                List.copyOf(titles.values()),
                read.stream()
                        .filter(Total.class::isInstance)
                        .map(row -> ((Total) row).total())
                        .toList(),
                read.stream()
                        .filter(Grant.class::isInstance)
                        .map(row -> ((Grant) row).grant())
                        .toList(),
                GrantFindings.of(read));
    }

    private static PlanCode code(Row row) {
        int beyond = row.filledBeyond(DUTCH);
        if (beyond > 0) {
            throw new UnreadableText(row.place().cell(beyond), "a row of Annex 2 has seven columns");
        }
        PlanCode code = PlanCode.parse(row.verbatim(CODE));
        if (code == null) {
            throw new UnreadableText(row.place().cell(CODE), "neither a theme nor a measure");
        }
        return code;
    }

    private static Total total(Row row, PlanCode code) {
        BigDecimal amount = AmountText.read(row.verbatim(AMOUNT), row.place().cell(AMOUNT));
        return new Total(row, new DeclaredTotalRow(code.code(), count(row), amount, row.text(), row.place()));
    }

    private static Grant grant(Row row, PlanCode code) {
        if (code.measure() == null) {
            throw new UnreadableText(row.place().cell(CODE), "a grant stands under a measure, not under a theme");
        }
        count(row); // is read only to see that it is a number: a grant has no count of its own
        boolean oneCell = row.width() == ONE_CELL_WIDTH;
        Bilingual description = oneCell
                ? Bilingual.ofNullable(text(row, TITLE), null)
                : Bilingual.ofNullable(text(row, FRENCH), text(row, DUTCH));
        GrantRow grant = new GrantRow(
                code.measure(),
                row.cell(ORGANIZATION),
                AmountText.read(row.verbatim(AMOUNT), row.place().cell(AMOUNT)),
                row.verbatim(AMOUNT),
                oneCell || row.isBlank(TITLE) ? null : Separator.split(row.verbatim(TITLE)),
                description,
                textCells(row),
                row.place());
        return new Grant(row, grant, oneCell);
    }

    /** A description is the cell as printed, with the space at its end (line 150). */
    private static @Nullable String text(Row row, int column) {
        return row.isBlank(column) ? null : row.verbatim(column);
    }

    private static @Nullable Integer count(Row row) {
        String text = row.cell(COUNT);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> Years.isDigit((char) c))) {
            throw new UnreadableText(row.place().cell(COUNT), "not a number of projects");
        }
        return Integer.valueOf(text);
    }

    /** The cells after the amount, verbatim, without trailing tabs. */
    private static String textCells(Row row) {
        List<String> cells = row.cells().subList(Math.min(AMOUNT, row.width()), row.width());
        String joined = String.join("\t", cells);
        int end = joined.length();
        while (end > 0 && joined.charAt(end - 1) == '\t') {
            end--;
        }
        return joined.substring(0, end);
    }
}
