package brussels.preventionplan.importing.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Tab-separated text as spreadsheets copy and save it: a cell that holds a tab, a line break or a quote stands in quotes,
 * with its own quotes doubled. The quotes around such a cell become {@link #MARK}s, those within single; all others stay,
 * also at the beginning of a cell that does not end with one, such as {@code "Quartiers" asbl}.
 */
final class SpreadsheetQuotes extends Reader {

    /** No text holds it: such files are refused before. */
    static final char MARK = 0;

    private static final char QUOTE = '"';
    private static final int BUFFER = 1 << 13;

    private final Reader characters;
    private final int longest;
    private char[] buffer = new char[BUFFER];
    private int next;
    private int end;
    private boolean beginsCell = true;
    /** How many characters are left of a cell in quotes, its closing quote included; 0 outside. */
    private int quoted;

    /**
     * Reads a text.
     *
     * @param longest in characters; quotes that are further apart are around no cell
     */
    SpreadsheetQuotes(Reader characters, int longest) {
        this.characters = characters;
        this.longest = longest;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = 0;
        while (read < length && holds(0)) {
            target[offset + read] = take();
            read++;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    private char take() throws IOException {
        char character = buffer[next];
        boolean isMark = quoted == 1;
        if (quoted > 1 && character == QUOTE) {
            next++; // the first of two
            quoted--;
        } else if (beginsCell && character == QUOTE) {
            quoted = lengthOfQuoted();
            isMark = quoted > 0;
        }
        next++;
        quoted = Math.max(0, quoted - 1);
        beginsCell = quoted == 0 && endsCell(character);
        return isMark ? MARK : character;
    }

    /**
     * How long the cell in quotes is that begins here, both quotes included; 0 where there is none. A search goes beyond
     * quotes in pairs alone, and where those begin a cell, the search from there ends with them: no text is searched twice.
     */
    private int lengthOfQuoted() throws IOException {
        int index = 1;
        while (index < longest && holds(index)) {
            if (at(index) != QUOTE) {
                index++;
            } else if (holds(index + 1) && at(index + 1) == QUOTE) {
                index += 2;
            } else {
                return !holds(index + 1) || endsCell(at(index + 1)) ? index + 1 : 0;
            }
        }
        return 0;
    }

    private static boolean endsCell(char character) {
        return character == SeparatedRows.TAB || character == '\n' || character == '\r';
    }

    private char at(int ahead) {
        return buffer[next + ahead];
    }

    /** Whether there is a character so far ahead. */
    private boolean holds(int ahead) throws IOException {
        while (next + ahead >= end) {
            if (end == buffer.length) {
                makeRoom();
            }
            int read = characters.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void makeRoom() {
        char[] roomy = next > buffer.length / 2 ? buffer : new char[2 * buffer.length];
        System.arraycopy(buffer, next, roomy, 0, end - next);
        end -= next;
        next = 0;
        buffer = roomy;
    }
}
