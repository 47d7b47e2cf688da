package brussels.preventionplan.api;

import static brussels.preventionplan.api.Answer.BELGIF;
import static brussels.preventionplan.api.Answer.OWN;
import static brussels.preventionplan.api.Answer.ask;
import static brussels.preventionplan.api.Answer.assertBadRequest;
import static brussels.preventionplan.api.Answer.assertProblem;
import static brussels.preventionplan.api.Answer.issues;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to requests that are wrong: always a problem (RFC 9457), never a word about the service's inside. */
@QuarkusTest
class ProblemsTest {

    @Test
    @HoldsRule("req-valid")
    void unknownParameterIsRefused() {
        assertBadRequest("grants?colour=red", "unknownInput query colour red");
        assertBadRequest("actions/2022-21001-M2.1-1?basis=published", "unknownInput query basis published");
        assertBadRequest("health?deep=true", "unknownInput query deep true");
        assertBadRequest("communes?nisCode=21001", "unknownInput query nisCode 21001");
    }

    @ParameterizedTest
    @CsvSource({
        "grants, pageSize, 0",
        "grants, pageSize, 1001",
        "grants, pageSize, ten",
        "grants, pageSize, 1.5",
        "grants, page, 0",
        "grants, page, -1",
        "grants, page, 10000001",
        "grants, page, 99999999999999999999",
        "grants, page, 1e2",
        "grants, year, 1999",
        "grants, year, 2101",
        "grants, measure, X2.1",
        "grants, measure, m2.1",
        "grants, measure, M0.1",
        "grants, measure, M2.0",
        "grants, minAmount, -1",
        "grants, minAmount, 1e3",
        "grants, minAmount, NaN",
        "grants, maxAmount, 1.000.000",
        "grants, maxAmount, 1000000000000",
        "grants, sort, colour",
        "grants, sort, --amount",
        "grants, sort, Amount",
        "grants, basis, both",
        "totals, by, commune",
        "totals, by, MEASURE",
        "actions, described, yes",
        "actions, described, TRUE",
        "actions, nisCode, 9999",
        "actions, zoneNumber, 10000",
        "findings, type, oddity",
        "findings, severity, fatal",
        "corrections, status, open",
        "declaredTotals, scope, commune",
        "coverage, year, 1999",
        "coverage, year, abc",
        "reconciliations/2022, basis, both",
        "documents/question-1038/lines, from, 0",
        "documents/question-1038/lines, to, x"
    })
    @HoldsRule("req-valid")
    void valueOutsideItsSchemaIsRefused(String path, String name, String value) {
        assertBadRequest(path + "?" + name + "=" + value, "schemaViolation query " + name + " " + value);
    }

    @Test
    void valuesAreNotTrimmed() {
        assertBadRequest("grants?pageSize=%205", "schemaViolation query pageSize  5");
        assertBadRequest("grants?measure=M2.1%20", "schemaViolation query measure M2.1 ");
    }

    @Test
    void emptyValuesAreRefused() {
        assertBadRequest("grants?q=", "schemaViolation query q ");
        assertBadRequest("grants?q", "schemaViolation query q ");
        assertBadRequest("grants?year=", "schemaViolation query year ");
        assertBadRequest("grants?measure=", "schemaViolation query measure ");
    }

    @Test
    void aQuestionOf200CharactersIsAsked201AreRefused() {
        String longest = "a".repeat(200);
        assertEquals(0, Service.get("grants?q=" + longest).path("total").asInt());
        assertBadRequest("grants?q=" + longest + "a", "schemaViolation query q " + longest + "a");
    }

    @Test
    void aSingleParameterGivenTwiceIsRefused() {
        assertBadRequest("grants?q=a&q=b", "schemaViolation query q a, b");
        assertBadRequest("grants?page=1&page=2", "schemaViolation query page 1, 2");
    }

    @Test
    void threeGroupingsAreRefused() {
        assertBadRequest("totals?by=measure&by=year&by=theme", "schemaViolation query by measure, year, theme");
    }

    @Test
    @HoldsRule("req-valid")
    void codesThatNameNothingAreRefused() {
        assertBadRequest("grants?measure=M9.9", "referencedResourceNotFound query measure M9.9");
        assertBadRequest("grants?measure=M2.7", "referencedResourceNotFound query measure M2.7");
        assertBadRequest("grants?organizationId=nobody", "referencedResourceNotFound query organizationId nobody");
        assertBadRequest("actions?nisCode=21020", "referencedResourceNotFound query nisCode 21020");
        assertBadRequest("actions?zoneNumber=5345", "referencedResourceNotFound query zoneNumber 5345");
        assertBadRequest("totals?measure=2.7", "referencedResourceNotFound query measure 2.7");
    }

    @Test
    @HoldsRule("req-valid")
    void allIssuesComeInOneAnswer() {
        assertBadRequest(
                "grants?colour=red&pageSize=0&measure=M9.9&measure=X&sort=size&year=1999&year=2022&year=x",
                "referencedResourceNotFound query measure M9.9",
                "schemaViolation query measure X",
                "schemaViolation query pageSize 0",
                "schemaViolation query sort size",
                "schemaViolation query year 1999",
                "schemaViolation query year x",
                "unknownInput query colour red");
    }

    @Test
    void issuesQuoteWhatWasSentAsItIs() {
        String odd = "<script>alert('é')</script>\"";
        JsonNode problem = assertProblem(
                400, BELGIF + "badRequest", ask("grants?measure=%3Cscript%3Ealert(%27%C3%A9%27)%3C/script%3E%22"));
        assertEquals(odd, text(problem.path("issues").path(0), "value"));
    }

    @Test
    void aValueLikeAMessageKeyOrPlaceholderIsQuoted() {
        JsonNode problem = assertProblem(400, BELGIF + "badRequest", ask("grants?%7Bvalue%7D=$1"));
        assertEquals("{value}", text(problem.path("issues").path(0), "name"));
        assertTrue(problem.path("issues").path(0).path("detail").asText().contains("{value}"));
    }

    @ParameterizedTest
    @CsvSource({
        "communes/21020, nisCode, 21020",
        "communes/abc, nisCode, abc",
        "communes/99999999999, nisCode, 99999999999",
        "policeZones/5345, zoneNumber, 5345",
        "plans/PGSP-2025-2028, planCode, PGSP-2025-2028",
        "themes/T3, themeCode, T3",
        "measures/M2.7, measureCode, M2.7",
        "measures/x, measureCode, x",
        "actions/nothing, actionId, nothing",
        "grants/nothing, grantId, nothing",
        "grants/2022-M2.1-9, grantId, 2022-M2.1-9",
        "organizations/nobody, organizationId, nobody",
        "organizations/SOCABE, organizationId, SOCABE",
        "declaredTotals/2022-M2.6, declaredTotalId, 2022-M2.6",
        "reconciliations/2021, year, 2021",
        "reconciliations/abc, year, abc",
        "allocations/nothing, allocationId, nothing",
        "initiatives/nothing, initiativeId, nothing",
        "documents/question-1, documentId, question-1",
        "documents/question-1/lines, documentId, question-1",
        "documents/question-1/lines/1, documentId, question-1",
        "documents/question-1/content, documentId, question-1",
        "documents/question-1038/lines/0, number, 0",
        "documents/question-1038/lines/154, number, 154",
        "documents/question-1038/lines/abc, number, abc",
        "documents/question-1038/lines/99999999999, number, 99999999999",
        "findings/nothing, findingId, nothing",
        "corrections/nothing, correctionId, nothing"
    })
    @HoldsRule({"err-problem", "err-sanit"})
    void whatAPathDoesNotNameIsNotFound(String path, String name, String value) {
        // The bytes of a document are plain text: a client that accepts both is told what is wrong.
        Answer answer = Answer.of(Service.wrongRequest().header("Accept", "*/*").get(Service.ROOT + "/" + path));
        JsonNode problem = assertProblem(404, BELGIF + "resourceNotFound", answer);
        assertEquals("Resource Not Found", text(problem, "title"));
        assertEquals(List.of("referencedResourceNotFound path " + name + " " + value), issues(problem));
    }

    @Test
    void aNumberOfALineThatIsNoneIsNamedEachTime() {
        for (int i = 0; i < 20; i++) {
            JsonNode problem =
                    assertProblem(404, BELGIF + "resourceNotFound", ask("documents/question-1038/lines/n" + i));
            assertEquals(List.of("referencedResourceNotFound path number n" + i), issues(problem));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preventionPlan/v1",
                "/preventionPlan/v1/",
                "/preventionPlan/v1/nothing",
                "/preventionPlan/v1/grants/2022-M2.1-1/nothing",
                "/preventionPlan/v2/grants",
                "/preventionplan/v1/grants",
                "/preventionPlan/v1/Grants",
                "/nothing",
                "/q/nothing",
                "/.env",
                "/preventionPlan/v1/..%2f..%2fetc%2fpasswd"
            })
    @HoldsRule({"err-problem", "err-sanit"})
    void unknownPathsAreNotFound(String path) {
        assertProblem(
                404,
                BELGIF + "resourceNotFound",
                Answer.of(Service.wrongRequest().get(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    @HoldsRule({"api-matur", "err-problem"})
    void otherMethodsAreNotAllowed(String method) {
        for (String path : List.of("/grants", "/grants/2022-M2.1-1", "/documents/question-1038/lines/1")) {
            Answer answer = Answer.of(Service.wrongRequest().request(method, Service.ROOT + path));
            assertProblem(405, OWN + "methodNotAllowed", answer);
            assertEquals("GET, HEAD, OPTIONS", answer.headers().get("Allow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data", "application/x-nothing"})
    void aPostedBodyIsNotTaken(String mediaType) {
        Answer answer = Answer.of(Service.wrongRequest()
                .header("Content-Type", mediaType)
                .body("{\"amount\":1}".getBytes(StandardCharsets.UTF_8))
                .post(Service.ROOT + "/grants"));
        assertProblem(405, OWN + "methodNotAllowed", answer);
        assertTrue(answer.headers().containsKey("Allow"));
    }

    @Test
    void theBareAddressTakesOnlyGet() {
        Answer answer = Answer.of(Service.wrongRequest().post("/"));
        assertProblem(405, OWN + "methodNotAllowed", answer);
        assertTrue(answer.headers().containsKey("Allow"), answer.headers()::toString);
    }

    @Test
    void headAndOptionsWorkWhereverGetDoes() {
        for (String path : List.of("/grants", "/grants/2022-M2.1-1", "/documents/question-1038/content")) {
            assertEquals(200, RestAssured.head(Service.ROOT + path).statusCode());
            Response options = RestAssured.options(Service.ROOT + path);
            assertTrue(options.statusCode() < 300);
            assertTrue(options.header("Allow").contains("GET"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png", "nonsense"})
    @HoldsRule({"cnt-negot", "err-problem"})
    void otherMediaTypesAreNotAcceptable(String mediaType) {
        Answer answer =
                Answer.of(Service.wrongRequest().header("Accept", mediaType).get(Service.ROOT + "/grants"));
        assertProblem(406, OWN + "notAcceptable", answer);
    }

    @Test
    @HoldsRule("cnt-negot")
    void theBytesOfADocumentAreNoJson() {
        Answer answer = Answer.of(Service.wrongRequest()
                .header("Accept", "application/json")
                .get(Service.ROOT + "/documents/question-1038/content"));
        assertProblem(406, OWN + "notAcceptable", answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | nl",
                "nl-BE | nl",
                "nl-BE,fr;q=0.5 | nl",
                "en | en",
                "en-GB,nl;q=0.9 | en",
                "fr-BE | fr",
                "de | fr",
                "de,en;q=0.1 | en",
                "fr;q=0.1,nl;q=0.2 | nl",
                "* | fr",
                "nl;q=0,en;q=0.1 | en",
                "not a header! | fr"
            })
    @HoldsRule({"int-conlang", "int-negot"})
    void theLanguageFollowsAcceptLanguage(String asked, String given) {
        Answer answer = Answer.of(
                Service.wrongRequest().header("Accept-Language", asked).get(Service.ROOT + "/grants?colour=red"));
        JsonNode problem = assertProblem(400, BELGIF + "badRequest", answer);
        assertEquals(given, answer.headers().get("Content-Language"));
        assertEquals("Bad Request", text(problem, "title"));
        assertEquals(
                Map.of(
                                "fr", "« colour » n'est pas un paramètre de cette opération.",
                                "nl", "“colour” is geen parameter van deze bewerking.",
                                "en", "“colour” is no parameter of this operation.")
                        .get(given),
                text(problem.path("issues").path(0), "detail"));
    }

    @Test
    @HoldsRule({"int-conlang", "int-negot"})
    void frenchIsSpokenWhereNothingIsAskedFor() {
        Answer answer = ask("nothing");
        assertProblem(404, BELGIF + "resourceNotFound", answer);
        assertEquals("fr", answer.headers().get("Content-Language"));
    }

    @Test
    void outsideTheApiTheLanguageIsFollowedToo() {
        Answer answer = Answer.of(
                Service.wrongRequest().header("Accept-Language", "nl-BE").get("/nothing"));
        JsonNode problem = assertProblem(404, BELGIF + "resourceNotFound", answer);
        assertEquals("nl", answer.headers().get("Content-Language"));
        assertEquals("Dit adres verwijst naar geen enkele resource.", text(problem, "detail"));
    }

    @Test
    @HoldsRule("int-conlang")
    void answersWithoutSentencesDoNotVary() {
        Response answer = Service.request().get(Service.ROOT + "/communes");
        assertFalse(answer.headers().hasHeaderWithName("Content-Language"));
        assertEquals("Accept, Accept-Encoding", answer.header("Vary"));
    }

    @Test
    void nobodyIsBelievedToBeAProxyAndNoOtherOriginMayRead() {
        Response answer = RestAssured.given()
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .header("Origin", "https://elsewhere.example")
                .get(Service.ROOT + "/communes/21001");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.jsonPath().getString("href").startsWith("http://localhost:"));
        assertFalse(answer.headers().hasHeaderWithName("Access-Control-Allow-Origin"));
    }

    @Test
    @HoldsRule("err-problem")
    void everyOccurrenceHasItsOwnInstance() {
        assertNotEquals(
                text(Service.tree(ask("nothing").body()), "instance"),
                text(Service.tree(ask("nothing").body()), "instance"));
    }
}
