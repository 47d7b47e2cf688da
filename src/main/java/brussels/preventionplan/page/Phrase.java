package brussels.preventionplan.page;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.message.MessageLanguage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published text in the language that it is shown in.
 *
 * @param lang {@code fr} or {@code nl}
 */
record Phrase(String text, String lang) {

    private static final String FRENCH = MessageLanguage.fr.name();
    private static final String DUTCH = MessageLanguage.nl.name();

    /** The half in the reader's language; where there is none, the other one. */
    static Phrase of(Bilingual text, MessageLanguage reader) {
        boolean dutch = text.fr() == null || (reader == MessageLanguage.nl && text.nl() != null);
        return new Phrase(Objects.requireNonNull(dutch ? text.nl() : text.fr()), dutch ? DUTCH : FRENCH);
    }

    /** The same for a text that may be missing. */
    static @Nullable Phrase ofNullable(@Nullable Bilingual text, MessageLanguage reader) {
        return text == null ? null : of(text, reader);
    }

    /** Its beginning, with an ellipsis where something is left out. */
    Phrase cut(int longest) {
        return new Phrase(cut(text, longest), lang);
    }

    /** The beginning of a text, with an ellipsis where something is left out; no character is halved. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
