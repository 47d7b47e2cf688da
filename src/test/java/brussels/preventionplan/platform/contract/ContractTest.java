package brussels.preventionplan.platform.contract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The committed contract is what the service gives out, and each example in it is what the service answers.
 *
 * <p>After a change on purpose, {@code bench/contract} writes both anew.
 */
@QuarkusTest
class ContractTest {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples");
    private static final String ROOT = "/preventionPlan/v1";
    /** Of the document that ships: its checksum begins with it. */
    private static final String IMPORT_ID = "310cb755ae5d1cb901cf9c833eca0e22";

    private static final String REDACTION_ID = "7b1c2f0e-3a54-4d7c-9a53-0f6f5b9f3c11";

    private static final int LONGEST_LIST = 2;
    private static final int LONGEST_TEXT = 120;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    @HoldsRule("ctr-first")
    void committedContractIsTheServicesOwn() throws IOException {
        String served = given().get(ROOT + "/doc/openapi.yaml").asString();
        if (UPDATE) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(Files.readString(COMMITTED), served, "openapi.yaml has drifted: see bench/contract");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/openapi, '*/*', application/yaml",
        "/doc/openapi, application/json, application/json",
        "/doc/openapi, 'application/yaml,application/json;q=0.1', application/yaml",
        "/doc/openapi, 'text/html,application/json;q=0', application/yaml",
        "/doc/openapi, 'application/*;q=0.5,application/json', application/json",
        "/doc/openapi?format=yaml, application/json, application/yaml",
        "/doc/openapi?format=json, '*/*', application/json",
        "/doc/openapi?format=yaml, '*/*', application/yaml",
        "/doc/openapi.yml, '*/*', application/yaml",
        "/doc/openapi.yaml, application/json, application/yaml",
        "/doc/openapi.json, '*/*', application/json"
    })
    void theContractIsInBothFormats(String path, String accepted, String type) {
        Response answer = given().accept(accepted).get(ROOT + path);
        assertEquals(type + ";charset=UTF-8", answer.header("Content-Type"));
        assertEquals("no-cache", answer.header("Cache-Control"));
        assertEquals(path.startsWith("/doc/openapi."), !"Accept".equalsIgnoreCase(answer.header("Vary")));
        String ending = type.replace("application/", "");
        assertEquals(given().get(ROOT + "/doc/openapi." + ending).asString(), answer.asString());
    }

    @Test
    @HoldsRule("oas-exampl")
    void examplesAreTheServicesOwnAnswers() throws IOException {
        Map<String, String> requests = requests(Set.of("from", "to", "pageSize")::contains);
        Map<String, String> tables = requests(Set.of("from", "to", "select")::contains);
        for (Map.Entry<String, String> request : requests.entrySet()) {
            Response answer = asOperator()
                    .urlEncodingEnabled(false)
                    .get(ROOT + request.getValue())
                    .then()
                    .statusCode(200)
                    .extract()
                    .response();
            if (!answer.contentType().equals("application/zip")) {
                hold(request.getKey(), answer);
            }
            if (answer.asString().contains("\"items\":[")) {
                holdTable(
                        request.getKey(),
                        asOperator()
                                .urlEncodingEnabled(false)
                                .accept("text/csv")
                                .get(ROOT + tables.get(request.getKey())));
            }
        }
        hold("BadRequest", given().get(ROOT + "/grants?measure=M9.9&pageSize=5000&amount=1"));
        hold("NotFound", given().get(ROOT + "/communes/21099"));
        hold("updateCorrection", decide(asOperator().header("If-Match", "*")));
        hold("Unauthorized", decide(given().header("If-Match", "*")));
        hold("PreconditionRequired", decide(asOperator()));
        hold("PreconditionFailed", decide(asOperator().header("If-Match", "\"0.another\"")));
        hold("NotAcceptable", given().accept("application/xml").get(ROOT + "/communes"));
    }

    /** With the operator's token, which changes nothing about what anybody may read. */
    static RequestSpecification asOperator() {
        String folder = ConfigProvider.getConfig().getValue("preventionplan.data-dir", String.class);
        try {
            String token = Files.readString(Path.of(folder, "operator-token")).strip();
            return given().header("Authorization", "Bearer " + token);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A decision that changes nothing. */
    private static Response decide(RequestSpecification request) {
        return request.contentType("application/merge-patch+json")
                .body("{}")
                .patch(ROOT + "/corrections/question-1038-socaba");
    }

    static void hold(String name, Response answer) throws IOException {
        hold(EXAMPLES.resolve(name + ".json"), JSON.writeValueAsString(shortened(body(answer))) + "\n");
    }

    /** The first rows of a list as a table: none of the columns that are selected has a line break. */
    static void holdTable(String name, Response answer) throws IOException {
        assertEquals(200, answer.statusCode(), name);
        String example = fixed(answer.asString())
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "2026-11-24T00:00:00Z")
                .lines()
                .limit(1 + LONGEST_LIST)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        hold(EXAMPLES.resolve(name + ".csv"), example);
    }

    private static void hold(Path file, String example) throws IOException {
        if (UPDATE) {
            Files.writeString(file, example);
        }
        assertTrue(Files.exists(file), () -> file + " is missing: see bench/contract");
        assertEquals(Files.readString(file), example, () -> file + " answers otherwise: see bench/contract");
    }

    /** Swagger UI offers all examples of an operation at once: together they find something. */
    @Test
    void theExamplesOfParametersWorkWhenTried() throws IOException {
        Map<String, String> requests = requests(name -> true);
        assertFalse(requests.isEmpty());
        for (String request : requests.values()) {
            Response answer = asOperator().urlEncodingEnabled(false).get(ROOT + request);
            assertEquals(200, answer.statusCode(), request);
            if (answer.contentType().contains("json")) {
                JsonNode items = JSON.readTree(answer.asByteArray()).path("items");
                assertTrue(items.isMissingNode() || !items.isEmpty(), request);
            }
        }
    }

    /**
     * One request for each operation, from the examples of its parameters.
     *
     * @param wanted which parameters of the query
     */
    private static Map<String, String> requests(Predicate<String> wanted) throws IOException {
        JsonNode contract =
                JSON.readTree(given().get(ROOT + "/doc/openapi.json").asByteArray());
        Map<String, String> requests = new TreeMap<>();
        contract.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/redactions")) {
                // In the document that ships nothing is redacted: see RedactionExampleTest.
                return;
            }
            JsonNode operation = path.getValue().path("get");
            String url = path.getKey();
            List<String> query = new ArrayList<>();
            for (JsonNode shared : operation.path("parameters")) {
                JsonNode parameter = shared.has("$ref")
                        ? contract.at(shared.path("$ref").asText().substring(1))
                        : shared;
                String name = parameter.path("name").asText();
                // A page of one shows the way to the next.
                JsonNode example = name.equals("pageSize") ? IntNode.valueOf(1) : parameter.path("example");
                assertFalse(example.isMissingNode(), () -> operation.path("operationId") + " " + name);
                if (parameter.path("in").asText().equals("path")) {
                    url = url.replace("{" + name + "}", example.asText());
                } else if (wanted.test(name) || parameter.path("required").asBoolean()) {
                    (example.isArray() ? example : JSON.createArrayNode().add(example))
                            .forEach(value ->
                                    query.add(name + "=" + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8)));
                }
            }
            if (url.contains("/issues")) {
                // The document that ships has no issue.
                url = url.replaceFirst("/[0-9a-f]{32}/", "/" + importWithAnIssue() + "/");
            }
            requests.put(
                    operation.path("operationId").asText(),
                    query.isEmpty() ? url : url + "?" + String.join("&", query));
        });
        return requests;
    }

    /** The id of a dry run of a table that names a measure which the plan does not have. */
    private static String importWithAnIssue() {
        String location = given().multiPart("year", "2023")
                .multiPart("dryRun", "true")
                .multiPart(
                        "file",
                        "grants.csv",
                        "measure,organization,amount\nM2.7,Abrusco,95000.00\n".getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> !given().get(location).jsonPath().getString("state").equals("processing"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The answer of a service at a public address, with an instance that is always the same. */
    private static JsonNode body(Response answer) throws JsonProcessingException {
        String text = fixed(answer.asString());
        if (!answer.contentType().contains("json")) {
            return TextNode.valueOf(text.strip().substring(0, LONGEST_TEXT));
        }
        return JSON.readTree(text);
    }

    private static String fixed(String text) {
        return text.replaceAll("http://localhost:[0-9]+", "https://prevention-plan.example")
                .replaceAll("(?<=\"(madeAt|requested|completed)\":\")[^\"]+", "2026-11-24T00:00:00Z")
                .replaceAll("imports/[0-9a-f]{32}/issues", "imports/" + IMPORT_ID + "/issues")
                .replaceAll("(?<=redactions/|\"redactionId\":\")[0-9a-f-]{36}", REDACTION_ID)
                .replaceAll("(?<=\"checksum\":\")[0-9a-f]{64}(?=\",\"length\")", "0f".repeat(32))
                .replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:2f1b6f9e-3c8e-4a57-9f0e-6a2f0d1c9b7a");
    }

    /** Lists are cut: an example shows the shape, not the whole. */
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(ContractTest::shortened);
        return node;
    }
}
