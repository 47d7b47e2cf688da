package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write, of a service without a provider of tokens: its operator, and nobody else. */
@QuarkusTest
class AccessTest {

    private static final String SHIPPED = Service.ROOT + "/corrections/question-1038-socaba";
    private static final String REJECTION = "{\"status\":\"rejected\"}";

    @ConfigProperty(name = "preventionplan.data-dir")
    Path dataFolder;

    @Test
    void theTokenOfTheFirstStartIsItsOwnersAlone() throws IOException {
        Path file = dataFolder.resolve("operator-token");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(32, Base64.getUrlDecoder().decode(Files.readString(file).strip()).length);
    }

    @Test
    void theOperatorReadsTheAuditTrail() {
        Response answer = Service.operatorsRequest().get(Service.ROOT + "/auditEntries?revision=1");
        assertEquals(200, answer.statusCode());
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertFalse(answer.headers().hasHeaderWithName("ETag"));
        List<JsonNode> entries = Service.items(Service.json(answer));
        assertEquals(List.of("system"), Service.texts(entries, "actor"));
        assertEquals(List.of("import"), Service.texts(entries, "operation"));
        assertTrue(Service.text(entries.get(0), "subject", "href").contains("/documents/question-1038"));
        assertEquals("2022", Service.text(entries.get(0), "after", "year"));
        assertEquals(
                entries.get(0), Service.json(Service.operatorsRequest().get(Service.text(entries.get(0), "href"))));
    }

    @Test
    void anEntryThatIsNotThereIsNotFound() {
        assertEquals(
                404,
                Service.operatorsRequest()
                        .get(Service.ROOT + "/auditEntries/999999")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "fr-BE, fr, Cette opération demande un jeton",
        "nl, nl, Deze bewerking vraagt een toegangstoken",
        "en, en, This operation needs an access token"
    })
    void aWriteWithoutTokenIsRefused(String accepted, String language, String beginning) {
        Response answer = Service.wrongRequest()
                .header("Accept-Language", accepted)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(REJECTION)
                .patch(SHIPPED);
        assertRefused(answer, "noAccessToken", "Bearer realm=\"prevention-plan\"");
        assertEquals(language, answer.header("Content-Language"));
        assertTrue(Service.json(answer).path("detail").asText().startsWith(beginning), answer::asString);
    }

    @Test
    void theAuditTrailIsNotForEverybody() {
        for (String path : List.of("/auditEntries", "/auditEntries/1")) {
            assertRefused(
                    Service.wrongRequest().get(Service.ROOT + path),
                    "noAccessToken",
                    "Bearer realm=\"prevention-plan\"");
        }
    }

    @Test
    void aRefusalComesBeforeTheRequestIsLookedAt() {
        Response answer = Service.wrongRequest()
                .contentType("application/merge-patch+json")
                .body("no JSON")
                .patch(Service.ROOT + "/corrections/nothing?colour=red");
        assertEquals(401, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "", "a b", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzb21lYm9keSJ9."})
    void anotherTokenIsRefused(String token) {
        String error = "Bearer realm=\"prevention-plan\", error=\"invalid_token\", "
                + "error_description=\"The access token is invalid\"";
        for (String path : List.of("/auditEntries", "/grants", "/communes/21099", "/doc/openapi.yaml", "/doc/")) {
            Response answer = Service.wrongRequest()
                    .header("Authorization", "Bearer " + token)
                    .get(Service.ROOT + path);
            if (token.isEmpty()) {
                assertTrue(answer.statusCode() != 500, answer::asString);
            } else {
                assertRefused(answer, "invalidAccessToken", error);
            }
        }
    }

    @Test
    void whatAProxyAsksForIsNotOurs() {
        Response answer = Service.wrongRequest()
                .header("Authorization", "Basic c29tZWJvZHk6cGFzc3dvcmQ=")
                .get(Service.ROOT + "/communes/21001");
        assertEquals(200, answer.statusCode());
    }

    @Test
    void readingWithTheTokenIsAsWithout() {
        assertEquals(
                Service.get("communes/21001"),
                Service.json(Service.operatorsRequest().get(Service.ROOT + "/communes/21001")));
    }

    private static void assertRefused(Response answer, String type, String challenge) {
        assertEquals(401, answer.statusCode(), answer::asString);
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(challenge, answer.header("WWW-Authenticate"));
        assertTrue(answer.headers().hasHeaderWithName("BelGov-Trace-Id"));
        JsonNode problem = Service.json(answer);
        assertEquals("urn:problem-type:belgif:" + type, problem.path("type").asText());
        assertEquals(
                "https://www.belgif.be/specification/rest/api-guide/problems/" + type + ".html",
                problem.path("href").asText());
        assertTrue(problem.path("instance").asText().startsWith("urn:uuid:"));
    }
}
