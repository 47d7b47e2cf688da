package brussels.preventionplan.importing.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The initiatives that a letter may tell of, each with the words that open its name. Spelled as in the contract. */
enum InitiativeKind {
    /** Lines 22 and 42. */
    regionalPlatform("plateforme regionale", "gewestelijk platform"),
    /** Lines 48 and 62. */
    workingGroup("groupe de travail", "werkgroep");

    /** Words that go on with the sentence, and so end a name. */
    private static final Set<String> AFTER_NAME = Set.of(
            "qui", "que", "dont", "ou", "pour", "a", "afin", "et", "est", "sur", "dans", "avec", "en", "de", "du",
            "des", "dat", "die", "waar", "om", "te", "voor", "van", "met", "is", "werd", "wordt", "over", "als", "door",
            "in");

    private final String french;
    private final String dutch;

    InitiativeKind(String french, String dutch) {
        this.french = french;
        this.dutch = dutch;
    }

    /** The kind whose name a paragraph holds, or null. */
    static @Nullable InitiativeKind of(Paragraph paragraph, LetterLanguage language) {
        for (InitiativeKind kind : values()) {
            if (Words.find(paragraph.folded(), kind.opening(language), 0) >= 0) {
                return kind;
            }
        }
        return null;
    }

    /**
     * The name as printed: the opening words with what is quoted after them ("plateforme régionale «
     * Radicalisation-Polarisation »"), or with the words up to one that goes on with the sentence ("werkgroep
     * Burgers-Politie om …"). Null where the paragraph does not hold it.
     */
    @Nullable
    String nameIn(Paragraph paragraph, LetterLanguage language) {
        int start = Words.find(paragraph.folded(), opening(language), 0);
        if (start < 0) {
            return null;
        }
        String text = paragraph.text();
        int opened = start + opening(language).length();
        int next = Spaces.skip(text, opened);
        int close = next < text.length() ? closingOf(text, next) : -1;
        if (close >= 0) {
            return text.substring(start, close + 1);
        }
        int end = opened;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            int wordEnd = next;
            while (wordEnd < text.length()
                    && (Character.isLetterOrDigit(text.charAt(wordEnd)) || text.charAt(wordEnd) == '-')) {
                wordEnd++;
            }
            if (AFTER_NAME.contains(paragraph.folded().substring(next, wordEnd))) {
                break;
            }
            end = wordEnd;
            next = Spaces.skip(text, wordEnd);
        }
        return text.substring(start, end);
    }

    private static int closingOf(String text, int quote) {
        return switch (text.charAt(quote)) {
            case '«' -> text.indexOf('»', quote);
            case '“' -> text.indexOf('”', quote);
            case '"' -> text.indexOf('"', quote + 1);
            default -> -1;
        };
    }

    private String opening(LetterLanguage language) {
        return language == LetterLanguage.fr ? french : dutch;
    }
}
