package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A line that captions an annex: "Annexe 1 / Bijlage 1 : …" (lines 68 and 121), or in one language, as the letter
 * mentions them (lines 16 and 36).
 *
 * @param bothLanguages whether both "Annexe" and "Bijlage" are printed
 * @param year the one year that it names outside dates, or null
 */
record AnnexCaption(
        int number,
        Bilingual title,
        boolean bothLanguages,
        @Nullable Integer year) {

    private static final String FRENCH = "annexe ";
    private static final String DUTCH = "bijlage ";
    private static final int LONGEST_NUMBER = 2;

    /** Reads a line; null where it captions nothing. */
    static @Nullable AnnexCaption parse(String line) {
        String text = Spaces.trim(line);
        if (text.length() < DUTCH.length() || text.indexOf('\t') >= 0) {
            return null;
        }
        String folded = Folded.of(text.substring(0, Math.min(text.length(), 2 * FRENCH.length() + 20)));
        boolean frenchFirst = folded.startsWith(FRENCH);
        if (!frenchFirst && !folded.startsWith(DUTCH)) {
            return null;
        }
        int start = frenchFirst ? FRENCH.length() : DUTCH.length();
        int end = endOfNumber(folded, start);
        if (end == start) {
            return null;
        }
        int number = Integer.parseInt(folded.substring(start, end));
        String other = " / " + (frenchFirst ? DUTCH : FRENCH) + number;
        boolean both = folded.startsWith(other, end);
        int labelEnd = both ? end + other.length() : end;
        int next = Spaces.skip(text, labelEnd);
        if (number < 1 || (next < text.length() && ":-–.".indexOf(text.charAt(next)) < 0)) {
            return null;
        }
        String title = next < text.length() ? Spaces.trim(text.substring(next + 1)) : "";
        return new AnnexCaption(
                number,
                title(title.isEmpty() ? text.substring(0, labelEnd) : title, frenchFirst),
                both,
                Years.only(title));
    }

    private static int endOfNumber(String folded, int start) {
        int end = start;
        while (end < folded.length() && end - start <= LONGEST_NUMBER && Years.isDigit(folded.charAt(end))) {
            end++;
        }
        return end - start > LONGEST_NUMBER ? start : end;
    }

    /** Both languages stand in the order of the caption's own two words. */
    private static Bilingual title(String text, boolean frenchFirst) {
        Bilingual inOrder = Separator.split(text);
        return frenchFirst ? inOrder : new Bilingual(inOrder.nl(), inOrder.fr());
    }
}
