package brussels.preventionplan.organization;

import brussels.preventionplan.platform.query.SearchableText;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of an organization as a document spells it.
 *
 * @param published verbatim
 */
public record SpelledName(String published) {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            // Not \\b: what it takes for a letter differs between Java 17 and 19.
            "(?<![\\p{L}\\p{N}])(?:asbl|vzw)(?:\\s*/\\s*(?:asbl|vzw))?(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    /** What stands in the place of a redacted text. */
    private static final String REDACTED = "[…]";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEFT_OVER = Pattern.compile("^[\\s–-]+|[\\s–-]+$");

    /** The id that an organization gets from this, its first spelling: unaccented, lower case, joined by "-". */
    public String toId() {
        return SearchableText.of(published).replace(' ', '-');
    }

    /** The name without its legal form. */
    public String withoutLegalForm() {
        String name =
                SPACES.matcher(LEGAL_FORM.matcher(published).replaceAll("")).replaceAll(" ");
        return LEFT_OVER.matcher(name).replaceAll("");
    }

    /** "ASBL / vzw" as printed; empty where no legal form is. */
    public Optional<String> legalForm() {
        Matcher matcher = LEGAL_FORM.matcher(published);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** What two spellings have in common that differ only in case, accents, punctuation, legal form or order of words. */
    public String key() {
        return Arrays.stream(SearchableText.of(withoutLegalForm()).split(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Whether a part of it was redacted: then nothing tells whose it is. */
    boolean isRedacted() {
        return published.contains(REDACTED);
    }

    /** How full the name is: the number of its words. */
    public int fullness() {
        return SPACES.split(withoutLegalForm()).length;
    }
}
