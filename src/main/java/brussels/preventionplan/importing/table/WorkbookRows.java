package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.platform.table.SheetText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet. A row ends with its last cell that holds something, be it an empty text: cells that only have a
 * format are none.
 */
final class WorkbookRows implements RowsOfFile {

    /** What of a number's format says nothing: quoted, escaped, in brackets, filled or left out. */
    private static final Pattern LITERAL_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    private static final Pattern DATE_IN_FORMAT = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#GETTING_DATA", "#SPILL!");
    /** From so many digits on a number is what its binary form comes to: 2.2 is stored as 2.2000000000000002. */
    private static final int DIGITS_OF_BINARY = 16;
    /** Neither an amount nor a code has more digits: such a number stays as it is written. */
    private static final int MOST_DIGITS = 40;

    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private final Limits limits;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number;

    WorkbookRows(Sheet sheet, Limits limits) throws BrokenFile {
        this.limits = limits;
        try {
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException damaged) {
            throw WorkbookSurvey.damaged();
        }
    }

    @Override
    public @Nullable FileRow next() throws BrokenFile {
        int last = number;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            return read(row);
        } catch (RuntimeException damaged) {
            int broken = Math.max(number, last + 1);
            throw new BrokenFile(RowIssue.ofRow(broken, IssueReason.damagedWorkbook, Map.of()));
        }
    }

    @Override
    public void close() {
        stream.close();
    }

    private FileRow read(Row row) {
        int width = row.getCellCount();
        while (width > 0 && isNone(row, width - 1)) {
            width--;
        }
        List<FileCell> cells = new ArrayList<>();
        for (int index = 0; index < Math.min(width, limits.columns()); index++) {
            cells.add(isNone(row, index) ? FileCell.Text.NONE : cell(row.getCell(index)));
        }
        return new FileRow(number, cells, width);
    }

    private static boolean isNone(Row row, int index) {
        return !row.hasCell(index) || row.getCell(index).getType() == CellType.EMPTY;
    }

    private FileCell cell(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            if ("".equals(cell.getRawValue())) { // what =IF(A1="";"";A1) comes to; null where no value is stored
                return FileCell.Text.NONE;
            }
            return cell.getType() == CellType.FORMULA
                    ? new FileCell.Unusable("=" + cell.getFormula(), IssueReason.formula, Map.of())
                    : new FileCell.Text(SheetText.text(cell.getText()));
        } else if (cell.getType() == CellType.ERROR || (value instanceof String text && ERRORS.contains(text))) {
            return new FileCell.Unusable(String.valueOf(value), IssueReason.errorValue, Map.of());
        } else if (value instanceof BigDecimal decimal) {
            return number(cell, decimal);
        }
        String text = value instanceof Boolean bool ? (bool ? "TRUE" : "FALSE") : SheetText.text(value.toString());
        return text.length() > limits.cellLength()
                ? new FileCell.Unusable(
                        RowIssue.shortened(text),
                        IssueReason.cellTooLong,
                        Map.of("limit", String.valueOf(limits.cellLength())))
                : new FileCell.Text(text);
    }

    private static FileCell number(Cell cell, BigDecimal stored) {
        BigDecimal value = stored.precision() < DIGITS_OF_BINARY ? stored : BigDecimal.valueOf(stored.doubleValue());
        boolean huge = Math.abs((long) value.precision()) + Math.abs((long) value.scale()) > MOST_DIGITS;
        if (huge) {
            return new FileCell.Text(value.toString());
        }
        if (isDate(cell.getDataFormatString()) && value.signum() >= 0 && value.compareTo(LAST_DAY) < 0) {
            LocalDateTime date = cell.asDate();
            return new FileCell.Date(
                    date.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? date.toLocalDate().toString()
                            : date.toString());
        }
        BigDecimal plain = value.stripTrailingZeros();
        return new FileCell.Numeric(plain, plain.toPlainString());
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATE_IN_FORMAT
                        .matcher(LITERAL_IN_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }
}
