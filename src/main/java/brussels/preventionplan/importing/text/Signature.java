package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answered: the office ("LE MINISTRE-PRESIDENT,", line 52; "DE MINISTER-PRESIDENT,", line 66), and below it the
 * name ("Rudi VERVOORT", line 56), which the Dutch part leaves out.
 *
 * <p>Both are printed in capitals, and capitals without their accents. A word of the name in capitals alone gets lower
 * case but for its first letter, and no accent. An office is written as {@link #OFFICES} spells it, a short list of the
 * offices that answer the Brussels parliament; one that is not in the list is put in lower case as printed, since an
 * accent is not to be guessed.
 */
record Signature(@Nullable String name, @Nullable Bilingual role) {

    private static final Map<String, String> OFFICES = Map.of(
            "ministre-president", "ministre-président",
            "ministre-presidente", "ministre-présidente",
            "secretaire d'etat", "secrétaire d'État");
    private static final List<String> FRENCH_OPENINGS =
            List.of("le ministre", "la ministre", "le secretaire d'etat", "la secretaire d'etat");
    private static final List<String> DUTCH_OPENINGS = List.of("de minister", "de staatssecretaris");
    private static final int ARTICLE = 3;
    private static final int LONGEST_LINE = 80;

    static Signature of(LetterParagraphs letter) {
        String name = null;
        Map<LetterLanguage, String> roles = new EnumMap<>(LetterLanguage.class);
        for (LetterLanguage language : letter.languages()) {
            for (Paragraph paragraph : letter.in(language)) {
                String role = role(paragraph, language);
                if (role != null) {
                    roles.put(language, role);
                    String below = below(paragraph, letter.after(paragraph));
                    name = PersonName.isName(below) ? PersonName.inLowerCase(below) : name;
                }
            }
        }
        return new Signature(name, Bilingual.ofNullable(roles.get(LetterLanguage.fr), roles.get(LetterLanguage.nl)));
    }

    boolean isEmpty() {
        return name == null && role == null;
    }

    /** The line below the office, in its paragraph or the next. */
    private static String below(Paragraph paragraph, @Nullable Paragraph next) {
        String rest =
                Spaces.trim(paragraph.text().substring(paragraph.firstLine().length()));
        return rest.isEmpty() && next != null ? next.firstLine() : rest;
    }

    private static List<String> openings(LetterLanguage language) {
        return switch (language) {
            case fr -> FRENCH_OPENINGS;
            case nl -> DUTCH_OPENINGS;
        };
    }

    /** The office that a paragraph's first line names, without article and comma, or null. */
    private static @Nullable String role(Paragraph paragraph, LetterLanguage language) {
        String line = paragraph.firstLine();
        String folded = paragraph.folded().substring(0, line.length());
        if (line.length() > LONGEST_LINE || openings(language).stream().noneMatch(folded::startsWith)) {
            return null;
        }
        boolean comma = folded.endsWith(",");
        String office = folded.substring(ARTICLE, folded.length() - (comma ? 1 : 0));
        String printed = line.substring(ARTICLE, ARTICLE + office.length());
        boolean capitals = printed.equals(printed.toUpperCase(Locale.ROOT));
        if (!capitals && !comma) {
            return null; // a sentence about the minister
        }
        return Spaces.trim(OFFICES.getOrDefault(office, capitals ? printed.toLowerCase(Locale.ROOT) : printed));
    }
}
