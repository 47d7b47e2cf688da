package brussels.preventionplan.importing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason has its sentence in each language, which names all its arguments and nothing that an issue lacks. */
class IssueMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> OF_EVERY_ISSUE = Set.of("value", "columnName");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void everyReasonHasItsSentence(String language) throws IOException {
        Properties bundle = bundle(language);
        for (IssueReason reason : IssueReason.values()) {
            String sentence = bundle.getProperty("rowIssue." + reason);
            assertTrue(sentence != null && !sentence.isBlank(), () -> reason + " has no sentence in " + language);
            Set<String> named = PLACEHOLDER
                    .matcher(sentence)
                    .results()
                    .map((MatchResult placeholder) -> placeholder.group(1))
                    .filter(name -> !OF_EVERY_ISSUE.contains(name))
                    .collect(Collectors.toSet());
            assertEquals(reason.arguments(), named, () -> reason + " in " + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void everySentenceHasItsReason(String language) throws IOException {
        Set<String> keys = bundle(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("rowIssue."))
                .collect(Collectors.toSet());
        Set<String> expected = Arrays.stream(IssueReason.values())
                .map(reason -> "rowIssue." + reason)
                .collect(Collectors.toSet());
        expected.add("rowIssue.suggestion");
        assertEquals(expected, keys);
    }

    private static Properties bundle(String language) throws IOException {
        try (InputStream bytes =
                IssueMessagesTest.class.getResourceAsStream("/messages/messages_" + language + ".properties")) {
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return bundle;
        }
    }
}
