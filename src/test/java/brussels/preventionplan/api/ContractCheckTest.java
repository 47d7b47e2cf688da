package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the contract is served, and that the check of the tests against it turns red. */
@QuarkusTest
class ContractCheckTest {

    @Test
    @HoldsRule({"doc-refdata", "oas-contra", "oas-yaml"})
    void isOpenApi303InJsonAndYaml() {
        JsonNode json = Service.json(RestAssured.get(Service.ROOT + "/doc/openapi.json"));
        assertEquals("3.0.3", json.path("openapi").asText());
        String yaml = RestAssured.get(Service.ROOT + "/doc/openapi.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(yaml.lines().anyMatch(line -> line.equals("openapi: 3.0.3")), yaml.substring(0, 100));
    }

    @Test
    void swaggerUiIsServed() {
        String page = RestAssured.get(Service.ROOT + "/doc/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("swagger-ui"));
    }

    @Test
    @HoldsRule({"evo-object", "jsn-null"})
    void everyOperationWithoutPathParameterAnswersAsItSays() {
        JsonNode contract = Service.json(RestAssured.get(Service.ROOT + "/doc/openapi.json"));
        List<String> paths = new ArrayList<>();
        contract.path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.contains("{")) {
                paths.add(path.equals("/search") ? path + "?q=prison" : path);
            }
        });
        assertEquals(30, paths.size(), paths::toString);
        paths.forEach(path -> assertEquals(
                200, Service.operatorsRequest().get(Service.ROOT + path).statusCode(), path));
    }

    @Test
    @HoldsRule("hlth-res")
    void healthIsUpOnceTheDocumentIsThere() {
        assertEquals(Service.tree("{\"status\":\"UP\"}"), Service.get("health"));
    }

    @Test
    void anUnknownParameterOfATestIsRefusedByTheCheck() {
        RequestSpecification request = Service.request();
        assertThrows(OpenApiValidationException.class, () -> request.get(Service.ROOT + "/grants?colour=red"));
    }

    @Test
    void aValueOutsideItsSchemaIsRefusedByTheCheck() {
        RequestSpecification request = Service.request();
        assertThrows(OpenApiValidationException.class, () -> request.get(Service.ROOT + "/grants?pageSize=0"));
    }

    @Test
    void aGrantAsItIsPassesTheCheck() {
        assertFalse(hasErrors(grant()));
    }

    @Test
    void aMissingPropertyIsRefusedByTheCheck() {
        ObjectNode grant = grant();
        grant.remove("href");
        assertTrue(hasErrors(grant));
    }

    @Test
    void aPropertyThatTheContractDoesNotKnowIsRefusedByTheCheck() {
        ObjectNode grant = grant();
        grant.put("colour", "red");
        assertTrue(hasErrors(grant));
    }

    @Test
    void anAmountWithOneDecimalIsRefusedByTheCheck() {
        ObjectNode grant = grant();
        ((ObjectNode) grant.path("amount")).put("value", "670000.0");
        assertTrue(hasErrors(grant));
    }

    @Test
    void aPropertyOfANestedObjectThatTheContractDoesNotKnowIsRefusedByTheCheck() {
        ObjectNode grant = grant();
        ((ObjectNode) grant.path("title")).put("en", "Training");
        assertTrue(hasErrors(grant));
    }

    private static ObjectNode grant() {
        return (ObjectNode) Service.get("grants/2022-M2.1-1");
    }

    private static boolean hasErrors(ObjectNode grant) {
        return Service.validator()
                .validateResponse(
                        Service.ROOT + "/grants/2022-M2.1-1",
                        Request.Method.GET,
                        SimpleResponse.Builder.ok()
                                .withContentType("application/json")
                                .withBody(grant.toString())
                                .build())
                .hasErrors();
    }
}
