package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service whose provider of tokens is away: it starts and is read; of tokens nothing can be said. */
@QuarkusTest
@TestProfile(DeprivedService.class)
class ProviderAwayTest {

    /** A token in form: RS256, of nobody. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJzb21lYm9keSJ9.AAAA";

    @ConfigProperty(name = "preventionplan.data-dir")
    Path dataFolder;

    @Test
    void readingIsOpen() {
        assertEquals(21, Service.get("grants").path("total").asInt());
    }

    @Test
    void withoutTokenAWriteIsRefusedAsEver() {
        assertEquals(
                401, Service.wrongRequest().get(Service.ROOT + "/auditEntries").statusCode());
    }

    @Test
    void aTokenCannotBeTold() {
        Response answer = Service.wrongRequest()
                .header("Authorization", "Bearer " + TOKEN)
                .get(Service.ROOT + "/auditEntries");
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertTrue(answer.headers().hasHeaderWithName("Retry-After"));
    }

    @Test
    void noOperatorsTokenIsMade() {
        assertFalse(Files.exists(dataFolder.resolve("operator-token")));
    }
}
