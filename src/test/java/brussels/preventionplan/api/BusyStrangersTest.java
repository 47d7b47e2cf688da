package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody unknown who tries more often than the service has time for. */
@QuarkusTest
@TestProfile(BusyStrangersTest.Impatient.class)
class BusyStrangersTest {

    private static final byte[] TABLE =
            "measure,organization,amount\nM2.2,Alpha,100.00\n".getBytes(StandardCharsets.UTF_8);

    /** One a minute: the next comes too soon, however slow the machine. */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("preventionplan.imports.strangers.per-minute", "1");
        }
    }

    @Test
    void aClientThatTriesTooOftenIsToldToWait() {
        Uploads.ended(tried());
        Response refused = tried();
        assertEquals(429, refused.statusCode());
        assertEquals("application/problem+json", refused.contentType());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    }

    private static Response tried() {
        return Uploads.post(TABLE, Map.of("year", "2023", "dryRun", "true"), Map.of());
    }
}
