package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends back the revision that it knows of never gets an older state. */
@QuarkusTest
class FreshnessTest {

    private static Response read(String revision) {
        return Service.wrongRequest()
                .header("PreventionPlan-Revision", revision)
                .get(Service.ROOT + "/communes/21001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "01"})
    void whatTheServiceHasIsAnswered(String revision) {
        Response answer = read(revision);
        assertEquals(200, answer.statusCode());
        assertEquals(Service.request().get(Service.ROOT + "/communes/21001").header("ETag"), answer.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "999999999999999999"})
    void whatItDoesNotHaveYetIsToComeBackFor(String revision) {
        Response answer = read(revision);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().hasHeaderWithName("Retry-After"));
        assertTrue(Service.json(answer).path("detail").asText().contains(revision), answer::asString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "next", "9999999999999999999", "1, 2", "\"1\""})
    void whatIsNoRevisionIsRefused(String revision) {
        Response answer = read(revision);
        assertEquals(400, answer.statusCode());
        JsonNode issue = Service.json(answer).path("issues").path(0);
        assertEquals("header", issue.path("in").asText());
        assertEquals("PreventionPlan-Revision", issue.path("name").asText());
    }

    @Test
    void aClientWithTheSameStateKeepsIt() {
        String tag = read("1").header("ETag");
        assertEquals(
                304,
                Service.request()
                        .header("PreventionPlan-Revision", "1")
                        .header("If-None-Match", tag)
                        .get(Service.ROOT + "/communes/21001")
                        .statusCode());
    }
}
