package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a published text, verbatim and untrimmed.
 *
 * @param lines without the line feed, or carriage return and line feed, that ends each; a form feed is part of a line
 */
public record PublishedText(List<String> lines) {

    public PublishedText {
        lines = List.copyOf(lines);
    }

    /** Splits a text at its line feeds; one at the very end starts no further line. */
    public static PublishedText of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int last = feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : end;
            lines.add(text.substring(start, last));
            start = end + 1;
        }
        return new PublishedText(lines);
    }

    /** One line; they count from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** How many lines there are. */
    public int lineCount() {
        return lines.size();
    }
}
