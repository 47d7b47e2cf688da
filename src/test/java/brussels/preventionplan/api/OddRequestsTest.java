package brussels.preventionplan.api;

import static brussels.preventionplan.api.Answer.BELGIF;
import static brussels.preventionplan.api.Answer.OWN;
import static brussels.preventionplan.api.Answer.ask;
import static brussels.preventionplan.api.Answer.assertBadRequest;
import static brussels.preventionplan.api.Answer.assertProblem;
import static brussels.preventionplan.api.Answer.raw;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends: hosts, bytes, addresses, header fields and bodies beyond what is taken. */
@QuarkusTest
class OddRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "bad_!host", "a/b", "host:port", "host:123456", "-host", "<script>", "user@host", "[::1"})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        Answer answer = raw("GET", Service.ROOT + "/grants", host);
        assertProblem(400, BELGIF + "badRequest", answer);
    }

    /** The first 8 bytes of the next request, which behind a proxy is somebody else's, were taken for its body. */
    @Test
    void theNextRequestIsNoBodyOfAnOldWebSocket() throws IOException {
        Answer answer = Answer.written("GET " + Service.ROOT
                + "/themes/T2 HTTP/1.1\r\nHost: localhost\r\nSec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2\r\n\r\nGET "
                + Service.ROOT + "/themes/T2 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertProblem(400, BELGIF + "badRequest", answer);
        assertEquals("close", answer.headers().get("Connection"));
        assertEquals(
                Integer.parseInt(answer.headers().get("Content-Length")),
                answer.body().getBytes(StandardCharsets.UTF_8).length,
                "nothing comes after it");
    }

    /** It was a defect where an operation has several types. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/exports/dataset", "/documents/question-1038/content", "/importTemplates/grants", "/themes/T2"})
    void anEmptyAcceptSaysNothing(String path) throws IOException {
        Answer answer = Answer.written(
                "GET " + Service.ROOT + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: \r\nConnection: close\r\n\r\n");
        assertEquals(200, answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "EXAMPLE.org:8080", "127.0.0.1", "[::1]:8080", "a-b.c_d.example"})
    @HoldsRule("hyp-links")
    void linksBeginWithTheHostThatWasAsked(String host) throws IOException {
        Answer answer = raw("GET", Service.ROOT + "/themes/T2", host);
        assertEquals(200, answer.status());
        assertEquals("http://" + host + Service.ROOT + "/themes/T2", text(Service.tree(answer.body()), "href"));
    }

    @Test
    @HoldsRule("err-sanit")
    void nulInAQueryIsRefused() {
        assertBadRequest("grants?q=a%00b", "schemaViolation query q a\0b");
        assertBadRequest("organizations?q=%00", "schemaViolation query q \0");
        assertBadRequest("grants?organizationId=%00", "schemaViolation query organizationId \0");
        assertBadRequest("grants?%00=1", "unknownInput query \0 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communes",
                "policeZones",
                "plans",
                "themes",
                "measures",
                "actions",
                "grants",
                "organizations",
                "declaredTotals",
                "reconciliations",
                "allocations",
                "initiatives",
                "documents",
                "findings",
                "corrections"
            })
    void nulInAPathNamesNothing(String collection) {
        assertProblem(404, BELGIF + "resourceNotFound", ask(collection + "/%00"));
        assertProblem(404, BELGIF + "resourceNotFound", ask(collection + "/a%00b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ff%fe",
                "%c3%28",
                "%ed%a0%80",
                "%f0%9f%98%80",
                "%e2%80%ae",
                "%0d%0aX:%201",
                "%25%5f",
                "%5c",
                "%27%27",
                "%3A%2A",
                "%26%21%7C%28%29",
                "%c2%a0",
                "%ef%bb%bf"
            })
    void oddBytesInAQuestionFindNothing(String question) {
        assertEquals(
                0,
                Service.json(Service.wrongRequest().get(Service.ROOT + "/grants?q=" + question))
                        .path("total")
                        .asInt(-1));
        assertEquals(
                0,
                Service.json(Service.wrongRequest().get(Service.ROOT + "/organizations?q=" + question))
                        .path("total")
                        .asInt(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff%fe", "%c3%28", "%f0%9f%98%80", "%0d%0a", "%27%20or%201=1--", "..%2f..", "%2e%2e"})
    void oddBytesInAPathNameNothing(String id) {
        assertProblem(404, BELGIF + "resourceNotFound", ask("grants/" + id));
    }

    /**
     * The HTTP server of Quarkus refuses an address that is no URI (RFC 3986) before any route, without a word; whoever
     * meets it must encode what they ask for. See docs/running.md.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"/grants?q=%zz", "/grants?q=%", "/grants/%zz", "/grants?%=1", "/grants?q=a|b", "/grants?q={x}"})
    @HoldsRule({"err-problem", "trc-header"})
    void anAddressThatIsNoUriIsRefused(String path) throws IOException {
        Answer answer = raw("GET", Service.ROOT + path, "localhost");
        JsonNode problem = assertProblem(400, BELGIF + "badRequest", answer);
        assertEquals(
                "La requête ne peut pas être lue : son adresse, son hôte ou sa forme ne suit pas HTTP.",
                text(problem, "detail"));
        assertNotNull(answer.headers().get("BelGov-Trace-Id"));
    }

    @ParameterizedTest
    @CsvSource({"*, localhost", "communes, localhost", "/communes, 'a b'"})
    @HoldsRule({"err-problem", "trc-header"})
    void whatGoesPastAllRoutesIsNamedToo(String path, String host) throws IOException {
        Answer answer = raw("GET", path, host);
        assertTrue(answer.status() == 400 || answer.status() == 404, () -> "status " + answer.status());
        assertEquals("application/problem+json", answer.headers().get("Content-Type"));
        assertNotNull(answer.headers().get("BelGov-Trace-Id"));
    }

    @Test
    void aLongAddressIsToldWhatIsWrongWithIt() throws IOException {
        assertProblem(
                414, OWN + "uriTooLong", raw("GET", Service.ROOT + "/grants?q=" + "a".repeat(17_000), "localhost"));
    }

    @Test
    void largeHeaderFieldsAreToldWhatIsWrongWithThem() throws IOException {
        assertProblem(
                431,
                OWN + "headerFieldsTooLarge",
                raw("GET", Service.ROOT + "/grants", "localhost\r\nX-Large: " + "a".repeat(30_000)));
    }

    @Test
    void aLargeBodyIsToldWhatIsWrongWithIt() {
        assertProblem(
                413,
                BELGIF + "payloadTooLarge",
                Answer.of(Service.operatorsRequest()
                        .contentType("application/json")
                        .body("{\"reason\":\"" + "a".repeat(1 << 20) + "\"}")
                        .post(Service.ROOT + "/corrections")));
    }

    /** One that tells no length was answered without a word. */
    @Test
    void aLargeBodyInPiecesIsToldTheSame() throws IOException, InterruptedException {
        byte[] body = ("{\"reason\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + RestAssured.port + Service.ROOT + "/corrections"))
                                .header("Authorization", "Bearer " + Service.operatorToken())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains(BELGIF + "payloadTooLarge"), answer::body);
    }

    @Test
    void aLongAddressWithinBoundsIsAnswered() {
        String measures = "&measure=M2.1".repeat(49);
        assertEquals(
                8, Service.get("grants?measure=M2.1" + measures).path("total").asInt());
        assertBadRequest(
                "grants?measure=M2.1&measure=M2.1" + measures,
                "schemaViolation query measure " + "M2.1, ".repeat(50) + "M2.1");
    }
}
