package brussels.preventionplan.platform.message;

import java.util.Locale;

/** A language in which the service speaks to people. French where a client asks for none of them. */
public enum MessageLanguage {
    /** French, the default. */
    fr,
    /** Dutch. */
    nl,
    /** English. */
    en;

    Locale locale() {
        return new Locale(name());
    }

    /**
     * The best of these languages for an {@code Accept-Language} header (RFC 9110, section 12.5.4): the one with the
     * highest weight, variants such as {@code nl-BE} counted as their language. A header that cannot be read, is absent
     * or names none of them gives French.
     */
    public static MessageLanguage ofHeader(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank()) {
            return fr;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                String language = range.getRange().split("-", 2)[0];
                for (MessageLanguage candidate : values()) {
                    if (range.getWeight() > 0 && candidate.name().equals(language)) {
                        return candidate;
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return fr;
        }
        return fr;
    }
}
