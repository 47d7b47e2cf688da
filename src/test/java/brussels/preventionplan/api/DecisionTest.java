package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A curator decides on corrections. */
@QuarkusTest
@TestProfile(WrittenService.class)
class DecisionTest {

    private static final String PATCH = "application/merge-patch+json";
    private static final String ACCEPTANCE = "{\"status\":\"accepted\"}";

    @Inject
    DataSource database;

    private String shift = "";

    @BeforeEach
    void findTheShift() {
        shift = Service.get("corrections?status=proposed&status=accepted&status=rejected")
                .path("items")
                .findValues("correctionId")
                .stream()
                .map(JsonNode::asText)
                .filter(id ->
                        !Service.get("corrections/" + id).path("explanation").isMissingNode())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void proposeAgain() {
        assertEquals(200, decide("*", "{\"status\":\"proposed\"}").statusCode());
    }

    private Response read() {
        return Service.request().get(Service.ROOT + "/corrections/" + shift);
    }

    private Response decide(String ifMatch, String body) {
        return Service.operatorsRequest()
                .header("If-Match", ifMatch)
                .contentType(PATCH)
                .body(body)
                .patch(Service.ROOT + "/corrections/" + shift);
    }

    private static long revision(Response answer) {
        return Long.parseLong(answer.header("PreventionPlan-Revision"));
    }

    private static long present() {
        return Service.get("reconciliations/2022").path("revision").asLong();
    }

    @Test
    void acceptedTheShiftMakesTheCorrectedYearMatch() {
        assertEquals(
                "mismatch",
                Service.get("reconciliations/2022?basis=corrected")
                        .path("status")
                        .asText());
        long before = present();

        Response decided = decide(read().header("ETag"), ACCEPTANCE);

        assertEquals(200, decided.statusCode(), decided::asString);
        assertEquals(before + 1, revision(decided));
        assertEquals(before + 1, present());
        JsonNode correction = Service.json(decided);
        assertEquals("accepted", correction.path("status").asText());
        assertEquals("curator", correction.path("decidedBy").asText());
        assertEquals(correction, Service.get("corrections/" + shift));
        assertEquals(
                "match",
                Service.get("reconciliations/2022?basis=corrected")
                        .path("status")
                        .asText());
        assertEquals(
                "mismatch", Service.get("reconciliations/2022").path("status").asText());
    }

    @Test
    void theTagOfTheAnswerIsThatOfTheNextReading() {
        Response decided = decide(read().header("ETag"), ACCEPTANCE);
        assertEquals(read().header("ETag"), decided.header("ETag"));
        assertEquals("private, no-store", decided.header("Cache-Control"));
        assertEquals(Service.json(decided).path("href").asText(), decided.header("Content-Location"));
        assertEquals(
                304,
                Service.request()
                        .header("If-None-Match", decided.header("ETag"))
                        .get(Service.ROOT + "/corrections/" + shift)
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"nl, identity, ''", "en, gzip, ''", "fr, 'br, gzip', ?select=(status)"})
    void theTagOfAnyRepresentationWillDo(String language, String coding, String query) {
        Response read = Service.request()
                .header("Accept-Language", language)
                .header("Accept-Encoding", coding)
                .get(Service.ROOT + "/corrections/" + shift + query);
        assertEquals(200, decide(read.header("ETag"), ACCEPTANCE).statusCode());
    }

    @Test
    void whatWasReadBeforeAnotherDecidedIsStale() {
        String stale = read().header("ETag");
        decide(stale, ACCEPTANCE);
        long present = present();
        Response late = decide(stale, "{\"status\":\"rejected\"}");
        assertEquals(412, late.statusCode());
        assertEquals(
                "urn:problem-type:safe-brussels:preventionPlan:preconditionFailed",
                Service.json(late).path("type").asText());
        assertEquals(present, present());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"guess\"", "nothing", "W/\"1.AAAA\"", "\"99999999999999999999.A\"", ",", "\"0.A\""})
    void whatNamesNoStateDoesNotMatch(String ifMatch) {
        assertEquals(412, decide(ifMatch, ACCEPTANCE).statusCode());
    }

    @Test
    void aWeakTagDoesNotMatch() {
        assertEquals(412, decide("W/" + read().header("ETag"), ACCEPTANCE).statusCode());
        assertEquals(
                200, decide("\"1.guess\", " + read().header("ETag"), ACCEPTANCE).statusCode());
    }

    @Test
    void withoutIfMatchNothingIsDecided() {
        Response answer = Service.operatorsRequest()
                .contentType(PATCH)
                .body(ACCEPTANCE)
                .patch(Service.ROOT + "/corrections/" + shift);
        assertEquals(428, answer.statusCode());
        assertEquals(
                "urn:problem-type:safe-brussels:preventionPlan:preconditionRequired",
                Service.json(answer).path("type").asText());
        assertEquals("proposed", Service.json(read()).path("status").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"proposed\"}"})
    void whatChangesNothingMakesNoRevision(String patch) {
        long before = present();
        String tag = read().header("ETag");
        Response answer = decide(tag, patch);
        assertEquals(200, answer.statusCode());
        assertEquals(tag, answer.header("ETag"));
        assertEquals(before, revision(answer));
        assertEquals(before, present());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"maybe\"} | schemaViolation status",
                "{\"status\":null} | schemaViolation status",
                "{\"status\":1} | schemaViolation status",
                "{\"reason\":\"Because\"} | unknownInput reason",
                "{\"status\":\"maybe\",\"colour\":{\"a\":1}} | schemaViolation status, unknownInput colour",
                "{\"status\":\"accepted\",\"status\":\"rejected\"} | schemaViolation body",
                "[] | schemaViolation body",
                "\"accepted\" | schemaViolation body",
                "null | schemaViolation body",
                "{ | schemaViolation body",
                "'' | schemaViolation body",
                "{} {} | schemaViolation body"
            })
    void aWrongPatchIsToldAllThatIsWrong(String patch, String expected) {
        Response answer = decide(read().header("ETag"), patch);
        assertEquals(400, answer.statusCode(), answer::asString);
        List<String> issues = Service.list(Service.json(answer).path("issues")).stream()
                .map(issue -> Service.text(issue, "type").replaceFirst(".*:", "") + " " + Service.text(issue, "name"))
                .toList();
        assertEquals(expected, String.join(", ", issues));
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        Response answer = Service.operatorsRequest()
                .header("If-Match", "*")
                .contentType("text/plain")
                .body(ACCEPTANCE)
                .patch(Service.ROOT + "/corrections/" + shift);
        assertEquals(415, answer.statusCode());
    }

    @Test
    void aCorrectionThatIsNotThereIsNotFound() {
        Response answer = Service.operatorsRequest()
                .header("If-Match", "*")
                .contentType(PATCH)
                .body(ACCEPTANCE)
                .patch(Service.ROOT + "/corrections/nothing");
        assertEquals(404, answer.statusCode());
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsStale() throws Exception {
        String tag = read().header("ETag");
        long before = present();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> decision = () -> decide(tag, ACCEPTANCE).statusCode();
            List<Integer> statuses = two.invokeAll(List.of(decision, decision)).stream()
                    .map(DecisionTest::result)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 412), statuses);
        } finally {
            two.shutdown();
        }
        assertEquals(before + 1, present());
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void theAuditTrailTellsWhatWasDecided() {
        Response decided = decide(read().header("ETag"), ACCEPTANCE);
        List<JsonNode> entries = Service.items(Service.json(Service.operatorsRequest()
                .get(Service.ROOT + "/auditEntries?operation=decision&revision=" + revision(decided))));
        assertEquals(1, entries.size());
        JsonNode entry = entries.get(0);
        assertEquals("operator", Service.text(entry, "actor"));
        assertEquals("curator", Service.text(entry, "role"));
        assertTrue(Service.text(entry, "subject", "href").endsWith("/corrections/" + shift));
        assertEquals("proposed", Service.text(entry, "before", "status"));
        assertEquals("accepted", Service.text(entry, "after", "status"));
        assertEquals(Service.text(Service.json(decided), "decidedAt"), Service.text(entry, "madeAt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set actor = 'nobody'",
                "delete from audit_entries",
                "truncate audit_entries",
                "drop table audit_entries",
                "alter table audit_entries disable trigger all"
            })
    void theAuditTrailCannotBeChanged(String statement) throws SQLException {
        long before = count("audit_entries");
        assertThrows(SQLException.class, () -> execute(statement));
        assertEquals(before, count("audit_entries"));
        assertNotEquals(0, before);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
