package brussels.preventionplan.importing.text;

import brussels.preventionplan.measure.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * The first cell of a row of Annex 2: a code alone (line 127), or with a title ("T2 : …", line 125; "M2.1: …", line
 * 126).
 *
 * @param measure null for a theme
 * @param title empty where there is none
 */
record PlanCode(String code, @Nullable MeasureCode measure, String title) {

    private static final int LONGEST_CODE = 5;

    /** Reads a cell; null where it does not start with a code. */
    static @Nullable PlanCode parse(String cell) {
        int start = Spaces.skip(cell, 0);
        int end = start;
        while (end < cell.length() && cell.charAt(end) != ':' && !Spaces.isSpace(cell.charAt(end))) {
            end++;
            if (end - start > LONGEST_CODE) {
                return null;
            }
        }
        String code = cell.substring(start, end);
        int rest = Spaces.skip(cell, end);
        boolean marked = rest < cell.length() && ":-–".indexOf(cell.charAt(rest)) >= 0;
        String title = Spaces.trim(cell.substring(marked ? rest + 1 : rest));
        if (code.length() == 2 && code.charAt(0) == 'T' && code.charAt(1) >= '1' && code.charAt(1) <= '9') {
            return new PlanCode(code, null, title);
        }
        return MeasureCode.parse(code)
                .map(measure -> new PlanCode(measure.toString(), measure, title))
                .orElse(null);
    }
}
