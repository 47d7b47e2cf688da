package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's own kinds of problem. */
@QuarkusTest
class ProblemTypesTest {

    private static final String TYPES = "refData/problemTypes";
    private static final String OWN = "urn:problem-type:safe-brussels:preventionPlan:";

    @Test
    @HoldsRule({"doc-refdata", "prb-type"})
    void everyOwnKindIsDescribed() {
        List<JsonNode> types = Service.items(TYPES);
        assertTrue(
                texts(types, "problemType").containsAll(List.of("methodNotAllowed", "notAcceptable", "uriTooLong")),
                types::toString);
        types.forEach(type -> assertEquals(OWN + text(type, "problemType"), text(type, "type")));
        Service.assertLinksOpenTheItems(types);
    }

    @ParameterizedTest
    @HoldsRule({"int-conlang", "int-negot"})
    @CsvSource({"fr, La ressource", "nl-BE, De resource", "en, The resource"})
    void theDescriptionIsInTheLanguageOfTheReader(String language, String beginning) {
        Response answer = Service.request()
                .header("Accept-Language", language)
                .get(Service.ROOT + "/" + TYPES + "/methodNotAllowed");
        assertEquals(language.substring(0, 2), answer.header("Content-Language"));
        assertTrue(
                List.of(answer.header("Vary").split(", ")).containsAll(List.of("Accept", "Accept-Language")),
                answer.headers()::toString);
        assertTrue(Service.json(answer).path("description").asText().startsWith(beginning), answer::asString);
    }

    @Test
    @HoldsRule("prb-type")
    void aBrowserGetsAPage() {
        Response answer = Service.request()
                .header("Accept", "text/html")
                .header("Accept-Language", "nl")
                .get(Service.ROOT + "/" + TYPES + "/notAcceptable");
        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=UTF-8", answer.contentType());
        String page = answer.asString();
        assertTrue(page.contains("<html lang=\"nl\">"), page);
        assertTrue(page.contains("<h1 lang=\"en\">406 Not Acceptable</h1>"), page);
    }

    @Test
    void theTypeItselfIsAsGoodAsItsName() {
        assertEquals(Service.get(TYPES + "/uriTooLong"), Service.get(TYPES + "/" + OWN + "uriTooLong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"badRequest", "urn:problem-type:belgif:badRequest", "nothing"})
    void othersAreNotDescribedHere(String type) {
        for (String accepted : List.of("application/json", "text/html")) {
            Response answer =
                    Service.wrongRequest().header("Accept", accepted).get(Service.ROOT + "/" + TYPES + "/" + type);
            assertEquals(404, answer.statusCode());
            assertEquals("application/problem+json", answer.contentType());
        }
    }

    @Test
    @HoldsRule({"err-problem", "prb-type"})
    void aProblemLeadsToItsDescription() {
        JsonNode problem = Service.json(Service.wrongRequest().post(Service.ROOT + "/grants"));
        assertEquals(text(problem, "type"), text(Service.open(problem), "type"));
    }

    @Test
    @HoldsRule("err-problem")
    void aProblemOfTheGuideLeadsToTheGuide() {
        JsonNode problem = Service.json(Service.wrongRequest().get(Service.ROOT + "/grants?colour=red"));
        assertEquals(
                "https://www.belgif.be/specification/rest/api-guide/problems/badRequest.html", text(problem, "href"));
        assertFalse(list(problem.path("issues")).isEmpty());
    }
}
