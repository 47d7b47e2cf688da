package brussels.preventionplan.platform.table;

import java.util.regex.Pattern;

/**
 * What a spreadsheet takes for the beginning of a formula. CSV cannot say that a cell is a text; an apostrophe before it
 * keeps it one. A text that begins with apostrophes before such a beginning gets one more, so that taking one off always
 * gives the text back.
 */
public final class FormulaStart {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private FormulaStart() {}

    /** A text as CSV holds it. */
    static String defused(String text) {
        // Most texts begin with a letter, and there are many.
        boolean plain = text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
        return !plain && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that CSV holds. */
    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
