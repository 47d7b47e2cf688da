package brussels.preventionplan.importing.text;

import org.jspecify.annotations.Nullable;

/** HTML-like tags that strayed into a cell (lines 150 and 151). */
final class Markup {

    private Markup() {}

    /** The first tag as printed, {@code <p>} or {@code <ul style="…">} or {@code </li>}, or null. */
    static @Nullable String firstTag(String text) {
        int close = -1;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int name = open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
            int end = endOfName(text, name);
            if (close < end) {
                close = text.indexOf('>', end);
            }
            if (close < 0) {
                return null;
            }
            int nextOpen = text.indexOf('<', open + 1);
            boolean closedFirst = nextOpen < 0 || close < nextOpen;
            if (end > name && closedFirst && (end == close || " \t/".indexOf(text.charAt(end)) >= 0)) {
                return text.substring(open, close + 1);
            }
        }
        return null;
    }

    private static int endOfName(String text, int from) {
        int index = from;
        while (index < text.length() && isNamePart(text.charAt(index), index > from)) {
            index++;
        }
        return index;
    }

    private static boolean isNamePart(char character, boolean digitAllowed) {
        boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return letter || (digitAllowed && Years.isDigit(character));
    }
}
