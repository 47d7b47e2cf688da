package brussels.preventionplan.page;

import brussels.preventionplan.document.DocumentLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A line of a document with those around it.
 *
 * @param title which line of which document, in words; empty where none is asked for
 * @param lines empty where no line is asked for, or the document has none of that number
 * @param api the line as data
 * @param close leads back to the page without it
 * @param asked whether a line is asked for
 */
record ExcerptPart(String title, List<Line> lines, String api, String close, boolean asked) {

    private static final int AROUND = 3;
    private static final int LONGEST_ASKED = 6000;
    private static final int LONGEST_AROUND = 160;

    /** One line; {@code asked} marks the one that was asked for. */
    record Line(int number, String text, boolean asked) {}

    /** Nothing is asked for. */
    static final ExcerptPart NONE = new ExcerptPart("", List.of(), "./", "./", false);

    /** Whether a line is asked for that is not there. */
    public boolean isMissing() {
        return asked && lines.isEmpty();
    }

    /** The first line that is shown with another. */
    static int from(int line) {
        return Math.max(1, line - AROUND);
    }

    /** The last one. */
    static int to(int line) {
        return line + AROUND;
    }

    static ExcerptPart of(String documentId, int number, List<DocumentLine> lines, Edition edition) {
        boolean there = lines.stream().anyMatch(line -> line.number() == number);
        return new ExcerptPart(
                edition.words().of("document", Map.of("document", documentId, "line", String.valueOf(number))),
                there
                        ? lines.stream()
                                .map(line -> new Line(
                                        line.number(),
                                        Phrase.cut(
                                                line.text(), line.number() == number ? LONGEST_ASKED : LONGEST_AROUND),
                                        line.number() == number))
                                .toList()
                        : List.of(),
                edition.api("documents/" + URLEncoder.encode(documentId, StandardCharsets.UTF_8) + "/lines/" + number),
                edition.visit().linkWith(Map.of("documentId", "", "line", ""), "main"),
                true);
    }
}
