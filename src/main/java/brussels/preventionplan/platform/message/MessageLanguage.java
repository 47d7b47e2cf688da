package brussels.preventionplan.platform.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which the service speaks to people. French where a client asks for none of them. */
public enum MessageLanguage {
    /** French, the default. */
    fr("BE"),
    /** Dutch. */
    nl("BE"),
    /** English; Belgium has no way of its own to write numbers in it. */
    en("GB");

    /**
     * Of a longer header only so many characters are read: {@link Locale.LanguageRange#parse(String)} compares each range
     * with all before it, and whoever reads names a language among the first.
     */
    private static final int LONGEST = 200;

    private final Locale locale;

    MessageLanguage(String region) {
        this.locale = new Locale.Builder().setLanguage(name()).setRegion(region).build();
    }

    /** The language as it is written here. */
    Locale locale() {
        return locale;
    }

    /**
     * The best of these languages for an {@code Accept-Language} header (RFC 9110, section 12.5.4): the one with the
     * highest weight, variants such as {@code nl-BE} counted as their language. A header that cannot be read, is absent
     * or names none of them, within its first 200 characters, gives French.
     */
    public static MessageLanguage ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return fr;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(shortened(header))) {
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

    /** The whole ranges in the first characters. */
    private static String shortened(String header) {
        return header.length() <= LONGEST ? header : header.substring(0, Math.max(0, header.lastIndexOf(',', LONGEST)));
    }
}
