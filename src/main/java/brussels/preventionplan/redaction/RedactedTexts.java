package brussels.preventionplan.redaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import brussels.preventionplan.platform.digest.Sha256;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.query.SearchableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows redacted texts again by their checksums, without knowing them. */
@ApplicationScoped
public class RedactedTexts {

    private static final String BETWEEN_WORDS = " ";

    private final Redactions redactions;

    RedactedTexts(Redactions redactions) {
        this.redactions = redactions;
    }

    /** What stays of a text. */
    Redaction.Remains remainsOf(String text) {
        String words = SearchableText.of(text);
        return new Redaction.Remains(
                checksum(redactions.secret(), words), text.length(), words.split(BETWEEN_WORDS).length);
    }

    /**
     * An issue for each text of a request's body in which a redacted text stands. It does not repeat the text.
     *
     * @param byName the texts by the names of their properties
     */
    public List<Issue> issues(Map<String, String> byName) {
        Predicate<String> isRedacted = inLine().orElse(text -> false);
        return byName.entrySet().stream()
                .filter(each -> isRedacted.test(each.getValue()))
                .map(each -> Issue.schemaViolation(
                        "body", each.getKey(), null, "issue.redactedText", Map.of("name", each.getKey())))
                .toList();
    }

    /** Tells whether a redacted text stands on a line, as of now; empty where nothing was redacted. */
    public Optional<Predicate<String>> inLine() {
        Map<Integer, Set<String>> byWordCount = redactions.listAll().stream()
                .collect(groupingBy(Redaction::wordCount, mapping(Redaction::checksum, toSet())));
        if (byWordCount.isEmpty()) {
            return Optional.empty();
        }
        byte[] secret = redactions.secret();
        return Optional.of(line -> {
            String[] words = SearchableText.of(line).split(BETWEEN_WORDS);
            return byWordCount.entrySet().stream()
                    .anyMatch(each -> runs(words, each.getKey())
                            .anyMatch(run -> each.getValue().contains(checksum(secret, run))));
        });
    }

    /** Each run of so many words. */
    private static Stream<String> runs(String[] words, int count) {
        return IntStream.rangeClosed(0, words.length - count)
                .mapToObj(first -> Arrays.stream(words, first, first + count).collect(joining(BETWEEN_WORDS)));
    }

    private static String checksum(byte[] secret, String words) {
        MessageDigest digest = Sha256.begin();
        digest.update(secret);
        return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    }
}
