package brussels.preventionplan.importing.text;

/** What counts as white space in a published text: also no-break spaces and a stray byte order mark. */
public final class Spaces {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Spaces() {}

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == BYTE_ORDER_MARK;
    }

    /** Whether nothing but white space is there. */
    public static boolean isBlank(String text) {
        return skip(text, 0) == text.length();
    }

    /** The text without the white space around it. */
    public static String trim(String text) {
        int start = skip(text, 0);
        return text.substring(start, skipBack(text, text.length(), start));
    }

    /** The first index from {@code from} on that is no space, or the length of the text. */
    static int skip(String text, int from) {
        int index = from;
        while (index < text.length() && isSpace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** The end of what remains of {@code text} before {@code end} without its trailing spaces; not below the limit. */
    static int skipBack(String text, int end, int limit) {
        int index = end;
        while (index > limit && isSpace(text.charAt(index - 1))) {
            index--;
        }
        return index;
    }
}
