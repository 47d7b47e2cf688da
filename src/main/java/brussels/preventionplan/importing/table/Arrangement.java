package brussels.preventionplan.importing.table;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.Row;
import brussels.preventionplan.importing.text.TableColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Brings the rows of a file into the annex's own order of columns, whatever the file's is. */
final class Arrangement {

    private static final int CENTS = 2;

    private final Header header;
    private final Limits limits;
    private final boolean isOfAnnex;
    private final int tableWidth;

    Arrangement(Header header, Limits limits) {
        this.header = header;
        this.limits = limits;
        this.isOfAnnex = header.isOfAnnex();
        this.tableWidth = header.columns().ofTable().size();
    }

    /**
     * A row in the annex's order, with what is wrong about its cells as such.
     *
     * @param merged cells of this row that are merged with others
     */
    Row arrange(FileRow row, List<SheetSurvey.Merge> merged) {
        List<RowIssue> issues = new ArrayList<>();
        if (row.width() > limits.columns()) {
            issues.add(RowIssue.ofRow(
                    row.number(), IssueReason.tooManyColumns, Map.of("limit", String.valueOf(limits.columns()))));
        }
        merged.forEach(merge -> issues.add(RowIssue.ofCell(
                row.number(),
                header.named().column(merge.firstColumn()),
                row.text(merge.firstColumn()),
                IssueReason.mergedCells,
                Map.of("range", merge.range()))));
        String[] cells = new String[tableWidth];
        Arrays.fill(cells, "");
        for (int number = 1; number <= row.cells().size(); number++) {
            FileCell cell = row.cells().get(number - 1);
            TableColumn column = header.named().at(number).orElse(null);
            if (column != null) {
                cells[column.number() - 1] = value(cell, column, row.number(), number, issues);
            } else if (!cell.isBlank() && header.named().column(number).name() == null) {
                issues.add(RowIssue.ofCell(
                        row.number(),
                        header.named().column(number),
                        cell.text(),
                        IssueReason.cellWithoutColumn,
                        Map.of()));
            }
        }
        List<String> arranged = Arrays.asList(cells);
        return new Row(
                Place.ofRow(header.kind().annex(), row.number()),
                row.text(),
                isOfAnnex ? arranged.subList(0, Math.min(row.cells().size(), Columns.DUTCH)) : arranged,
                header.columns(),
                issues);
    }

    private String value(FileCell cell, TableColumn column, int row, int number, List<RowIssue> issues) {
        boolean isNumber = header.kind() == TableKind.grants
                && (column == TableColumn.amount || column == TableColumn.projectCount);
        IssueReason reason = null;
        Map<String, String> arguments = Map.of();
        String text = cell.text();
        if (cell instanceof FileCell.Unusable unusable) {
            reason = unusable.reason();
            arguments = unusable.arguments();
        } else if (cell instanceof FileCell.Date && isNumber) {
            reason = IssueReason.dateForAmount;
        } else if (cell instanceof FileCell.Numeric amount && column == TableColumn.amount) {
            reason = amount.value().scale() > CENTS ? IssueReason.tooManyDecimals : null;
            text = reason == null ? written(amount.value()) : text;
        }
        if (reason != null) {
            issues.add(RowIssue.ofCell(row, header.named().column(number), text, reason, arguments));
        }
        return text;
    }

    /** An amount that a workbook holds as a number, so that it can mean nothing else: with its cents. */
    private static String written(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
