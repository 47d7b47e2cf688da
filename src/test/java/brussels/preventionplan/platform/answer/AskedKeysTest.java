package brussels.preventionplan.platform.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.message.MessageLanguage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked for again is told from what is asked for once, in a bounded memory. */
class AskedKeysTest {

    private final AskedKeys asked = new AskedKeys();

    private static AnswerKey page(int number, long revision) {
        return new AnswerKey(
                new State(revision, 0),
                "http://localhost/preventionPlan/v1",
                "/preventionPlan/v1/grants",
                Map.of("page", List.of(String.valueOf(number))),
                "",
                MessageLanguage.fr);
    }

    @Test
    void theSecondCallOfAKeyIsToldFromTheFirst() {
        assertFalse(asked.again(page(1, 1)));
        assertFalse(asked.again(page(2, 1)));
        assertTrue(asked.again(page(1, 1)));
        assertTrue(asked.again(page(1, 1)));
    }

    @Test
    void ofAnotherStateItIsTheFirst() {
        asked.again(page(1, 1));
        assertFalse(asked.again(page(1, 2)));
    }

    @Test
    void veryManyKeysTakeEachOthersPlaces() {
        IntStream.range(0, 1_000_000).forEach(number -> asked.again(page(number, 1)));
        long remembered = IntStream.range(0, 1_000_000)
                .filter(number -> asked.again(page(number, 1)))
                .count();
        assertTrue(remembered < 20_000, () -> remembered + " of a million");
    }
}
