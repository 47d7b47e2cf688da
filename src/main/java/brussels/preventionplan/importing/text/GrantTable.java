package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.GrantTableRow.Grant;
import brussels.preventionplan.importing.text.GrantTableRow.Total;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What non-profits get, as Annex 2 prints it. A row with an organization is a grant (line 127), one without is a theme
 * or a measure with what is declared for it (lines 125 and 126). A row of five cells has one cell for title and text
 * (lines 136–147), any other has three: title, French text, Dutch text. Rows are given on as they come: of what was
 * read, only the row above is kept.
 */
final class GrantTable implements TableReader {

    private static final int ONE_CELL_WIDTH = 5;
    private static final int MOST_DIGITS = 9;

    private final RowSink sink;
    private final Set<String> titled = new HashSet<>();
    private @Nullable GrantTableRow above;

    GrantTable(RowSink sink) {
        this.sink = sink;
    }

    @Override
    public void read(Row row) {
        List<RowIssue> issues = new ArrayList<>(row.issues());
        PlanCode code = code(row, issues);
        GrantTableRow read = row.isBlank(Columns.ORGANIZATION) ? total(row, code, issues) : grant(row, code, issues);
        issues.forEach(sink::issue);
        if (read == null || issues.stream().anyMatch(RowIssue::isError)) {
            sink.rejected(
                    new RejectedRow(TableKind.grants, row.place(), amount(row, new ArrayList<>()), parts(row, code)));
            above = null;
            return;
        }
        title(row, code);
        if (read instanceof Grant grant) {
            sink.grant(grant.grant());
        } else if (read instanceof Total total) {
            sink.declaredTotal(total.total());
        }
        GrantFindings.of(read, above, sink);
        above = read;
    }

    @Override
    public void end() {
        // every row was told when it was read
    }

    private void title(Row row, @Nullable PlanCode code) {
        if (code != null && !code.title().isEmpty() && titled.add(code.code())) {
            sink.title(new PlanTitle(code.code(), Separator.split(code.title()), row.placeOf(Columns.CODE)));
        }
    }

    private static RejectedRow.Parts parts(Row row, @Nullable PlanCode code) {
        return new RejectedRow.Parts(code == null ? null : code.code(), null, enterpriseNumber(row));
    }

    private static @Nullable String enterpriseNumber(Row row) {
        boolean isGiven = !row.isBlank(Columns.ENTERPRISE_NUMBER) && !row.isTold(Columns.ENTERPRISE_NUMBER);
        return isGiven && row.columns().has(Columns.ENTERPRISE_NUMBER) ? row.cell(Columns.ENTERPRISE_NUMBER) : null;
    }

    private static @Nullable Total total(Row row, @Nullable PlanCode code, List<RowIssue> issues) {
        Integer count = count(row, issues);
        BigDecimal amount = amount(row, issues);
        return code == null
                ? null
                : new Total(row, new DeclaredTotalRow(code.code(), count, amount, row.text(), row.place()));
    }

    private static @Nullable Grant grant(Row row, @Nullable PlanCode code, List<RowIssue> issues) {
        Integer count = count(row, issues);
        BigDecimal amount = amount(row, issues);
        MeasureCode measure = code == null ? null : code.measure();
        if (measure == null) {
            if (code != null) {
                issues.add(row.issue(Columns.CODE, IssueReason.grantUnderTheme));
            }
            return null;
        }
        boolean oneCell = row.width() == ONE_CELL_WIDTH;
        Bilingual description = oneCell
                ? Bilingual.ofNullable(text(row, Columns.TITLE), null)
                : Bilingual.ofNullable(text(row, Columns.FRENCH), text(row, Columns.DUTCH));
        GrantRow grant = new GrantRow(
                measure,
                row.cell(Columns.ORGANIZATION),
                enterpriseNumber(row),
                count == null || count == 1 ? null : count,
                amount,
                row.verbatim(Columns.AMOUNT),
                oneCell || row.isBlank(Columns.TITLE) ? null : Separator.split(row.verbatim(Columns.TITLE)),
                description,
                textCells(row),
                row.place());
        return new Grant(row, grant, oneCell);
    }

    private static @Nullable PlanCode code(Row row, List<RowIssue> issues) {
        int beyond = row.filledBeyond(row.columns().ofTable().size());
        if (beyond > 0) {
            issues.add(row.issue(beyond, IssueReason.cellWithoutColumn));
        }
        PlanCode code = PlanCode.parse(row.verbatim(Columns.CODE));
        if (code == null && !row.isTold(Columns.CODE)) {
            boolean blank = row.isBlank(Columns.CODE);
            issues.add(row.issue(Columns.CODE, blank ? IssueReason.missingMeasure : IssueReason.notMeasure));
        }
        return code;
    }

    private static @Nullable BigDecimal amount(Row row, List<RowIssue> issues) {
        if (row.isTold(Columns.AMOUNT)) {
            return null;
        }
        AmountText amount = AmountText.of(row.verbatim(Columns.AMOUNT));
        if (amount instanceof AmountText.Unreadable unreadable) {
            issues.add(row.issue(Columns.AMOUNT, unreadable.reason()));
        }
        return amount instanceof AmountText.Amount known ? known.value() : null;
    }

    /** A description is the cell as printed, with the space at its end (line 150). */
    private static @Nullable String text(Row row, int column) {
        return row.isBlank(column) ? null : row.verbatim(column);
    }

    private static @Nullable Integer count(Row row, List<RowIssue> issues) {
        String text = row.cell(Columns.COUNT);
        if (text.isEmpty() || row.isTold(Columns.COUNT)) {
            return null;
        }
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> Years.isDigit((char) c))) {
            issues.add(row.issue(Columns.COUNT, IssueReason.notCount));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** The cells after the amount, verbatim, without trailing tabs. */
    private static String textCells(Row row) {
        int end = Math.min(row.width(), Columns.DUTCH);
        String joined = String.join("\t", row.cells().subList(Math.min(Columns.AMOUNT, end), end));
        int last = joined.length();
        while (last > 0 && joined.charAt(last - 1) == '\t') {
            last--;
        }
        return joined.substring(0, last);
    }
}
