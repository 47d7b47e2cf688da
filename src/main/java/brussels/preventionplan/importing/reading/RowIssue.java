package brussels.preventionplan.importing.reading;

import brussels.preventionplan.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in an upload that cannot be taken as it stands (docs/importing.md: every rejected cell with row, column,
 * value and reason).
 *
 * @param row the line (text; in a CSV the physical line on which the record starts) or the row's number (XLSX), from 1;
 *     0 where the whole file is meant
 * @param column the file's own column, from 1, or null where a whole row is meant
 * @param columnName what the file's header calls that column, cut to {@value #LONGEST_VALUE} characters, or null where
 *     there is no header or no column
 * @param value verbatim, cut to {@value #LONGEST_VALUE} characters, or null where there is none
 * @param arguments what the message names beside value and column, by the names that the reason declares
 * @param suggestion a plain value that may be meant, such as "M2.1", or null
 */
public record RowIssue(
        int row,
        @Nullable Integer column,
        @Nullable String columnName,
        @Nullable String value,
        IssueReason reason,
        Map<String, String> arguments,
        Severity severity,
        @Nullable String suggestion) {

    /** A longer value is cut to so many characters. */
    public static final int LONGEST_VALUE = 200;

    public RowIssue {
        arguments = Map.copyOf(arguments);
        value = value == null ? null : shortened(value);
        columnName = columnName == null ? null : shortened(columnName);
        if (!arguments.keySet().equals(reason.arguments())) {
            throw new IllegalArgumentException(reason + " names " + reason.arguments() + ", not " + arguments.keySet());
        }
    }

    /** An issue of a whole file. */
    public static RowIssue ofFile(IssueReason reason, Map<String, String> arguments) {
        return ofRow(0, reason, arguments);
    }

    /** An issue of a whole row, or of the file where the row is 0. */
    public static RowIssue ofRow(int row, IssueReason reason, Map<String, String> arguments) {
        return new RowIssue(row, null, null, null, reason, arguments, reason.severity(), null);
    }

    /** An issue of one cell. */
    public static RowIssue ofCell(
            int row, Columns.Column column, String value, IssueReason reason, Map<String, String> arguments) {
        return new RowIssue(row, column.number(), column.name(), value, reason, arguments, reason.severity(), null);
    }

    /** The same issue with a value that may be meant. */
    public RowIssue suggesting(@Nullable String meant) {
        return new RowIssue(row, column, columnName, value, reason, arguments, severity, meant);
    }

    /** Whether it keeps the row, and with it the whole import, from being taken in. */
    public boolean isError() {
        return severity == Severity.error;
    }

    /** All that the message {@code rowIssue.<reason>} may name: the arguments, {@code value} and {@code columnName}. */
    public Map<String, String> messageArguments() {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("value", value == null ? "" : value);
        all.put("columnName", columnName == null ? "" : columnName);
        return all;
    }

    /** A text as an issue holds it: cut, but never between the two halves of a character. */
    public static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }
}
