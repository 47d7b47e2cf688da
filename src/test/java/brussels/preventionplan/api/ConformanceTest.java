package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says of its conformance to the Belgian REST guide. */
@QuarkusTest
class ConformanceTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void everyRuleOfTheGuideIsThere() {
        JsonNode conformance = Service.get("doc/conformance");
        assertEquals(86, conformance.path("rules").size());
        assertEquals(
                86,
                conformance.path("keptCount").asInt()
                        + conformance.path("leftOnPurposeCount").asInt()
                        + conformance.path("notApplicableCount").asInt());
        assertEquals(conformance, Service.open(conformance.path("href")));
    }

    @Test
    void aRuleNamesTheTestsThatHoldIt() {
        JsonNode rule = rule("req-valid");
        assertEquals("kept", text(rule, "status"));
        assertTrue(list(rule.path("tests")).stream()
                .map(JsonNode::asText)
                .toList()
                .contains("api.ProblemsTest.unknownParameterIsRefused"));
    }

    @Test
    void aRuleThatIsLeftSaysWhy() {
        JsonNode rule = rule("col-embed");
        assertEquals("leftOnPurpose", text(rule, "status"));
        assertFalse(rule.path("reason").asText().isEmpty());
    }

    private static JsonNode rule(String id) {
        return list(Service.get("doc/conformance").path("rules")).stream()
                .filter(each -> id.equals(text(each, "ruleId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @HoldsRule("cnt-negot")
    void aBrowserGetsAPage() {
        Response answer = Service.request().header("Accept", BROWSER).get(Service.ROOT + "/doc/conformance");
        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=UTF-8", answer.contentType());
        assertEquals("en", answer.header("Content-Language"));
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.headers()::toString);
        String page = answer.asString();
        assertTrue(page.contains("<html lang=\"en\">"), page);
        assertTrue(page.contains("#rule-col-paging"), page);
    }

    @ParameterizedTest
    @HoldsRule({"cnt-negot", "rep-struct"})
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html;q=0.5"})
    void aProgramGetsJson(String accepted) {
        for (String path : List.of("/doc/conformance", "/refData/problemTypes/notAcceptable")) {
            Response answer = Service.request().header("Accept", accepted).get(Service.ROOT + path);
            assertEquals("application/json;charset=UTF-8", answer.contentType(), path);
            assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.headers()::toString);
        }
    }

    @Test
    void anUnknownParameterOfThePageIsRefusedToo() {
        assertEquals(
                400,
                Service.wrongRequest()
                        .header("Accept", BROWSER)
                        .get(Service.ROOT + "/doc/conformance?colour=red")
                        .statusCode());
    }
}
