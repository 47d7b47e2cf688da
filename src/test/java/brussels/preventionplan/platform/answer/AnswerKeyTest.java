package brussels.preventionplan.platform.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for in other words is the same question, and no two questions are one. */
class AnswerKeyTest {

    @Test
    void theOrderOfParametersDoesNotMatter() {
        Optional<Map<String, List<String>>> read = AnswerKey.query("year=2022&measure=M2.1&year=2021");
        assertEquals(Optional.of(Map.of("measure", List.of("M2.1"), "year", List.of("2022", "2021"))), read);
        assertEquals(read, AnswerKey.query("measure=M2.1&year=2022&year=2021"));
        assertEquals(read, AnswerKey.query("ye%61r=2022&measure=M2%2E1&year=2021"));
    }

    @Test
    void theOrderOfTheValuesOfOneDoes() {
        assertNotEquals(AnswerKey.query("sort=year&sort=amount"), AnswerKey.query("sort=amount&sort=year"));
    }

    @Test
    void withoutAQueryThereAreNoParameters() {
        assertEquals(Optional.of(Map.of()), AnswerKey.query(null));
        assertEquals(Optional.of(Map.of()), AnswerKey.query(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=2022", "year=2022&Year=2021", "year=%zz"})
    void whatOperationsMayReadInAnotherWayHasNoKey(String query) {
        assertEquals(Optional.empty(), AnswerKey.query(query));
    }

    @Test
    void ofVeryManyValuesNoneIsLost() {
        String many = IntStream.range(0, 300).mapToObj(n -> "year=" + n).collect(Collectors.joining("&"));
        assertEquals(300, AnswerKey.query(many).orElseThrow().get("year").size());
        assertEquals(Optional.empty(), AnswerKey.query(many + "&" + many));
    }
}
