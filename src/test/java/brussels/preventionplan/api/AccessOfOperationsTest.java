package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, asked by somebody without a token: new ones are asked too. */
@QuarkusTest
class AccessOfOperationsTest {

    private static final Set<String> READING = Set.of("get", "head", "options");
    /** Somebody unknown may try a table; ImportFormTest.whoSignsForNothingWritesNothing shows that nothing is written. */
    private static final Set<String> TRIED_BY_ANYBODY = Set.of("createImport");

    private List<Operation> operations = List.of();

    /**
     * What the contract says of an operation.
     *
     * @param mediaType of its body; empty where it takes none
     * @param forSomebody whether it asks for a token
     */
    private record Operation(String id, String method, String path, String mediaType, boolean forSomebody) {

        Response askedByNobody() {
            RequestSpecification request = Service.wrongRequest();
            return (mediaType.isEmpty()
                            ? request
                            : request.contentType(mediaType).body("{}".getBytes(StandardCharsets.UTF_8)))
                    .request(method, Service.ROOT + path.replaceAll("\\{[^}]*}", "1"));
        }
    }

    @BeforeEach
    void readTheContract() {
        JsonNode contract = Service.json(RestAssured.get(Service.ROOT + "/doc/openapi.json"));
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    found.add(of(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        operations = found;
    }

    private static Operation of(String path, String method, JsonNode operation) {
        var bodies = operation.path("requestBody").path("content").fieldNames();
        return new Operation(
                operation.path("operationId").asText(),
                method,
                path,
                bodies.hasNext() ? bodies.next() : "",
                !operation.path("security").isEmpty());
    }

    @Test
    void whatWritesIsForSomebody() {
        assertEquals(
                TRIED_BY_ANYBODY,
                Set.copyOf(operations.stream()
                        .filter(each -> !READING.contains(each.method()) && !each.forSomebody())
                        .map(Operation::id)
                        .toList()));
    }

    @Test
    void whatIsForSomebodyIsRefusedToNobody() {
        List<Operation> guarded =
                operations.stream().filter(Operation::forSomebody).toList();
        assertTrue(guarded.size() >= 6, guarded::toString);
        guarded.forEach(each -> assertEquals(401, each.askedByNobody().statusCode(), each::id));
    }

    @Test
    void noAnswerTellsWhatTheServiceIsMadeOf() {
        for (Operation each : operations) {
            Response answer = each.askedByNobody();
            assertTrue(answer.statusCode() < 500, each::id);
            for (String header : List.of("Server", "X-Powered-By", "Via")) {
                assertFalse(answer.headers().hasHeaderWithName(header), () -> each.id() + ": " + header);
            }
            if (answer.statusCode() >= 400) {
                String told = answer.asString();
                for (String word : List.of("quarkus", "vertx", "hibernate", "postgres", "Exception", "\tat ")) {
                    assertFalse(told.contains(word), () -> each.id() + " tells " + word + ": " + told);
                }
            }
        }
    }
}
