package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;

/**
 * The slash between the French and the Dutch half of a text: one with a space on either side. A slash inside a word
 * ("jeunes/police", line 74) separates nothing.
 */
final class Separator {

    private Separator() {}

    /** The index of the first separating slash from {@code from} on, or -1. */
    static int find(String text, int from) {
        for (int slash = text.indexOf('/', from); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            boolean spaceBefore = slash > from && Spaces.isSpace(text.charAt(slash - 1));
            if (spaceBefore && slash + 1 < text.length() && Spaces.isSpace(text.charAt(slash + 1))) {
                return slash;
            }
        }
        return -1;
    }

    static int count(String text) {
        int count = 0;
        for (int slash = find(text, 0); slash >= 0; slash = find(text, slash + 1)) {
            count++;
        }
        return count;
    }

    /**
     * A title: French before the first separator, Dutch after it (line 125); one without a separator is under French,
     * whatever it is written in (line 131).
     *
     * @param title not blank
     */
    static Bilingual split(String title) {
        String trimmed = Spaces.trim(title);
        int slash = find(trimmed, 0);
        return slash < 0
                ? new Bilingual(trimmed, null)
                : new Bilingual(Spaces.trim(trimmed.substring(0, slash)), Spaces.trim(trimmed.substring(slash + 1)));
    }
}
