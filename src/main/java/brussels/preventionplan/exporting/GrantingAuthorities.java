package brussels.preventionplan.exporting;

import brussels.preventionplan.document.DocumentLines;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who grants what a table lists, as the header above the rows says: "Montant attribué par BPS / Door BPV toegerekend
 * bedrag" (line 124). A table whose header does not say it leaves it unstated.
 */
@ApplicationScoped
class GrantingAuthorities {

    private static final String FRENCH_WORDS = "Montant attribué par ";
    private static final String DUTCH_WORDS = " toegerekend bedrag";
    private static final Pattern FRENCH = Pattern.compile(FRENCH_WORDS + "([^\\t/;,\"]+)");
    private static final Pattern DUTCH = Pattern.compile("Door ([^\\t/;,\"]+)" + DUTCH_WORDS);

    private final DocumentLines lines;

    GrantingAuthorities(DocumentLines lines) {
        this.lines = lines;
    }

    /** A look-up for rows that come one by one, which reads the header of each table once. */
    Lookup lookup() {
        return new Lookup();
    }

    /** What was found in the documents so far. */
    final class Lookup {

        private final Map<String, Optional<Bilingual>> ofDocuments = new HashMap<>();

        /** Who grants what a row lists; null where its document does not say. */
        @Nullable
        Bilingual of(Source row) {
            return ofDocuments
                    .computeIfAbsent(
                            row.documentId(),
                            document -> lines.findBefore(document, row.line(), FRENCH_WORDS, DUTCH_WORDS)
                                    .flatMap(GrantingAuthorities::in))
                    .orElse(null);
        }
    }

    static Optional<Bilingual> in(String header) {
        return Optional.ofNullable(Bilingual.ofNullable(first(FRENCH, header), first(DUTCH, header)));
    }

    private static @Nullable String first(Pattern words, String header) {
        Matcher found = words.matcher(header);
        return found.find() ? found.group(1).strip() : null;
    }
}
