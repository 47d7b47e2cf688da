package brussels.preventionplan.platform.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook writes what XML cannot hold or would change: {@code _x000D_} for a carriage return (ISO/IEC 29500,
 * ST_Xstring). A NUL stays as it is written: no text of PostgreSQL holds one.
 */
public final class SheetText {

    private static final Pattern ESCAPED = Pattern.compile("_x(?!0000)([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private static final int HEXADECIMAL = 16;

    private SheetText() {}

    /** A text as a cell holds it. */
    static String escaped(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** The text that a cell holds. */
    public static String text(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
    }
}
