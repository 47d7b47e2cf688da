package brussels.preventionplan.platform.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final Messages messages = new Messages();

    /** Each key of a bundle with the placeholders of its sentence. */
    private static Map<String, List<String>> placeholders(MessageLanguage language) {
        Map<String, List<String>> placeholders = new TreeMap<>();
        bundle(language)
                .forEach((key, sentence) -> placeholders.put(
                        String.valueOf(key),
                        PLACEHOLDER
                                .matcher(String.valueOf(sentence))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList()));
        return placeholders;
    }

    private static Properties bundle(MessageLanguage language) {
        String name = "/messages/messages_" + language + ".properties";
        try (InputStream bytes = MessagesTest.class.getResourceAsStream(name)) {
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() {
        Map<String, List<String>> french = placeholders(MessageLanguage.fr);
        assertFalse(french.isEmpty());
        assertEquals(french, placeholders(MessageLanguage.nl));
        assertEquals(french, placeholders(MessageLanguage.en));
    }

    @ParameterizedTest
    @EnumSource(MessageLanguage.class)
    void noSentenceIsBlank(MessageLanguage language) {
        bundle(language)
                .forEach((key, sentence) -> assertFalse(String.valueOf(sentence).isBlank(), () -> String.valueOf(key)));
    }

    @Test
    void placeholdersAreFilled() {
        assertEquals(
                "“colour” is no parameter of this operation.",
                messages.text(MessageLanguage.en, "issue.unknownParameter", Map.of("name", "colour")));
    }

    @Test
    void anArgumentIsQuotedAsItIs() {
        assertEquals(
                "“$1\\{value}” is no parameter of this operation.",
                messages.text(MessageLanguage.en, "issue.unknownParameter", Map.of("name", "$1\\{value}")));
    }

    @Test
    void anArgumentThatHasWordsIsPutIntoThem() {
        assertEquals(
                "A translation into Dutch is missing: the title of the project.",
                messages.text(
                        MessageLanguage.en, "finding.missingTranslation", Map.of("missing", "nl", "part", "title")));
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThrows(
                MissingResourceException.class, () -> messages.text(MessageLanguage.fr, "finding.nothing", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | nl",
                "nl-BE | nl",
                "NL-be | nl",
                "en-US,nl;q=0.5 | en",
                "de,nl;q=0.1 | nl",
                "de | fr",
                "* | fr",
                "nl;q=0 | fr",
                "fr;q=0.1,en;q=0.9 | en",
                "'' | fr",
                "!! | fr",
                "en;q=2 | fr"
            })
    void theBestLanguageOfAHeaderIsTaken(String header, MessageLanguage language) {
        assertEquals(language, MessageLanguage.ofHeader(header));
    }

    /** Thousands of languages kept a thread busy for seconds. */
    @Test
    void ofALongHeaderTheFirstLanguagesAreRead() {
        String many = IntStream.range(0, 5000)
                .mapToObj(number -> ",x%c%c%c".formatted('a' + number / 676, 'a' + number / 26 % 26, 'a' + number % 26))
                .collect(Collectors.joining());
        assertEquals(MessageLanguage.nl, MessageLanguage.ofHeader("nl" + many));
        assertEquals(MessageLanguage.fr, MessageLanguage.ofHeader("de" + many + ",nl"));
        assertEquals(MessageLanguage.fr, MessageLanguage.ofHeader("x".repeat(20_000)));
    }

    @Test
    void noHeaderMeansFrench() {
        assertEquals(MessageLanguage.fr, MessageLanguage.ofHeader(null));
    }
}
