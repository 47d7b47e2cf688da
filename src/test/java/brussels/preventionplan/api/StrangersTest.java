package brussels.preventionplan.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Dry runs that nobody signs for: they are kept for a moment, and may not keep the service from the rest. */
@QuarkusTest
@TestProfile(StrangersTest.Impatient.class)
class StrangersTest {

    private static final byte[] TABLE =
            "measure,organization,amount\nM2.2,Alpha,100.00\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    DataSource database;

    /** One a minute by client: the next comes too soon, however slow the machine; and no test waits for those of others. */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "preventionplan.imports.strangers.kept",
                    "1ms",
                    "preventionplan.imports.strangers.per-minute",
                    "1",
                    "preventionplan.imports.strangers.at-a-time",
                    "20",
                    "preventionplan.imports.received-at-a-time",
                    "1",
                    "preventionplan.behind-proxy",
                    "true",
                    "preventionplan.trusted-proxies",
                    "127.0.0.1,::1");
        }
    }

    private static Response tried(String client) {
        return Uploads.post(TABLE, Map.of("year", "2023", "dryRun", "true"), Map.of("X-Forwarded-For", client));
    }

    @Test
    void whatNobodySignsForIsGoneAfterItsTime() {
        Response accepted = tried("192.0.2.1");
        assertEquals(202, accepted.statusCode());
        await().atMost(Duration.ofSeconds(60)).until(() -> kept().equals(List.of("0")));
        assertEquals(404, RestAssured.get(accepted.header("Location")).statusCode());
    }

    @Test
    void whatIsOddInItIsGoneWithIt() {
        Response accepted = tried("192.0.2.5");
        assertEquals(202, accepted.statusCode());
        assertEquals(
                404, RestAssured.get(accepted.header("Location") + "/issues").statusCode());
    }

    private List<String> kept() throws SQLException {
        return Rows.of(database, "select count(*) from imports where requested_by is null");
    }

    @Test
    void aClientThatTriesTooOftenIsToldToWait() {
        assertEquals(202, tried("192.0.2.2").statusCode());
        Response refused = tried("192.0.2.2");
        assertEquals(429, refused.statusCode());
        assertEquals("application/problem+json", refused.contentType());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    }

    /** The service asks for the body once a thread waits for it; who goes leaves its place to others. */
    @Test
    void aFileThatDoesNotComeKeepsNobodyFromReading() throws IOException {
        try (Socket slow = new Socket("localhost", RestAssured.port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream()
                    .write(("POST " + Service.ROOT + "/imports?dryRun=true HTTP/1.1\r\nHost: localhost\r\n"
                                    + "X-Forwarded-For: 192.0.2.3\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String asked = new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 100", asked);
            assertEquals(429, tried("192.0.2.4").statusCode());
            assertEquals(200, RestAssured.get(Service.ROOT + "/health").statusCode());
        }
        AtomicInteger client = new AtomicInteger(10);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tried("192.0.2." + client.getAndIncrement()).statusCode() == 202);
    }
}
