package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
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
            return Map.of(
                    "preventionplan.imports.strangers.per-minute", "1", "preventionplan.imports.received-at-a-time", "1");
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

    /** The service asks for the body once a thread waits for it. */
    @Test
    void aFileThatDoesNotComeKeepsNobodyFromReading() throws IOException {
        try (Socket slow = new Socket("localhost", RestAssured.port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream()
                    .write(("POST " + Service.ROOT + "/imports?dryRun=true HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String asked = new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 100", asked);
            assertEquals(429, tried().statusCode());
            assertEquals(200, RestAssured.get(Service.ROOT + "/health").statusCode());
        }
    }

    private static Response tried() {
        return Uploads.post(TABLE, Map.of("year", "2023", "dryRun", "true"), Map.of());
    }
}
