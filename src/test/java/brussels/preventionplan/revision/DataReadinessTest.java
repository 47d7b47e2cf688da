package brussels.preventionplan.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataReadinessTest {

    @ParameterizedTest
    @CsvSource({
        // Silence in milliseconds, newest revision, whether a document is to be there.
        "250, 1, true, true",
        "5000, 7, true, true",
        "5001, 7, true, false",
        "250, 0, true, false",
        "250, 0, false, true",
        "250, NaN, true, false",
        "250, NaN, false, false"
    })
    void readyIsWhatHeardOfItsDataJustNow(long silence, double revision, boolean shipped, boolean ready) {
        assertEquals(ready, DataReadiness.isReady(Duration.ofMillis(silence), revision, shipped));
    }
}
