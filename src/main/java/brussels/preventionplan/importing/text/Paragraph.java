package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of the letter: lines without a blank one between them.
 *
 * @param line the first line
 * @param text the lines, trimmed, joined by line feeds
 * @param folded the same in lower case without accents; an index means the same in both
 */
record Paragraph(int line, String text, String folded) {

    /** The paragraphs of the first {@code lastLine} lines. */
    static List<Paragraph> of(PublishedText text, int lastLine) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int line = 1; line <= lastLine + 1; line++) {
            String trimmed = line > lastLine ? "" : Spaces.trim(text.line(line));
            if (!trimmed.isEmpty()) {
                lines.add(trimmed);
            } else if (!lines.isEmpty()) {
                String joined = String.join("\n", lines);
                paragraphs.add(new Paragraph(line - lines.size(), joined, Folded.of(joined)));
                lines.clear();
            }
        }
        return paragraphs;
    }

    /** The line on which an index of the text stands. */
    int lineAt(int index) {
        return line
                + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    String firstLine() {
        int feed = text.indexOf('\n');
        return feed < 0 ? text : text.substring(0, feed);
    }
}
