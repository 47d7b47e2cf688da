package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void triesAtOnceFirst() {
        assertEquals(Duration.ZERO, Backoff.before(1));
    }

    @Test
    void doublesFromTryToTry() {
        assertEquals(Duration.ofMillis(100), Backoff.before(2));
        assertEquals(Duration.ofMillis(200), Backoff.before(3));
        assertEquals(Duration.ofMillis(400), Backoff.before(4));
    }

    @Test
    void neverWaitsLongerThanFiveSeconds() {
        assertEquals(Duration.ofSeconds(5), Backoff.before(8));
        assertEquals(Duration.ofSeconds(5), Backoff.before(Integer.MAX_VALUE));
    }
}
