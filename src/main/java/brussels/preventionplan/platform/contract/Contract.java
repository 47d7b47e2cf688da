package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.AllowedMethods;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service's own contract, as it gives it out, read once. */
@ApplicationScoped
public class Contract implements AllowedMethods {

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]+}");

    private final Map<String, Map<String, ParameterRule>> queryParameters = new HashMap<>();
    private final Map<String, Map<String, ParameterRule>> pathParameters = new HashMap<>();
    private final Map<String, SelectionRule> selections = new HashMap<>();
    private final Map<String, BodyRule> bodies = new HashMap<>();
    private final Map<Pattern, String> methods = new LinkedHashMap<>();
    private final Set<String> paths = new HashSet<>();

    Contract(OpenApiDocumentService document, ObjectMapper json) {
        try {
            JsonNode contract =
                    json.readTree(document.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            contract.path("paths").properties().forEach(path -> {
                paths.add(path.getKey());
                methods.put(pattern(path.getKey()), methods(path.getValue()));
                path.getValue().forEach(operation -> read(operation, contract));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                Arrays.stream(TEMPLATE.split(path, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    /** HEAD and OPTIONS work wherever GET does. */
    private static String methods(JsonNode path) {
        List<String> methods = new ArrayList<>();
        path.fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    @Override
    public String of(String path) {
        return methods.entrySet().stream()
                .filter(each -> each.getKey().matcher(path).matches())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private void read(JsonNode operation, JsonNode contract) {
        String operationId = operation.path("operationId").asText();
        queryParameters.put(operationId, rules("query", operation, contract));
        pathParameters.put(operationId, rules("path", operation, contract));
        JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
        selections.put(operationId, SelectionRule.of(answer, contract));
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
            bodies.put(operationId, new BodyRule(body, contract));
        }
    }

    private static Map<String, ParameterRule> rules(String in, JsonNode operation, JsonNode contract) {
        Map<String, ParameterRule> rules = new LinkedHashMap<>();
        operation.path("parameters").forEach(shared -> {
            JsonNode parameter = References.resolve(shared, contract);
            if (parameter.path("in").asText().equals(in)) {
                rules.put(parameter.path("name").asText(), ParameterRule.of(parameter, contract));
            }
        });
        return rules;
    }

    /** Whether it has a path, as the contract writes it: {@code /preventionPlan/v1/communes/{nisCode}}. */
    public boolean hasPath(String path) {
        return paths.contains(path);
    }

    /** What an operation takes in its query, by name; empty for an operation that is not in the contract. */
    Map<String, ParameterRule> queryParameters(String operationId) {
        return queryParameters.getOrDefault(operationId, Map.of());
    }

    /** What an operation takes in its path, by name; empty for an operation that is not in the contract. */
    Map<String, ParameterRule> pathParameters(String operationId) {
        return pathParameters.getOrDefault(operationId, Map.of());
    }

    /** What an operation takes as its body in JSON, which the contract gives it. */
    BodyRule body(String operationId) {
        return Objects.requireNonNull(bodies.get(operationId), operationId);
    }

    /** What can be selected of the answer of an operation that the contract knows. */
    SelectionRule selection(String operationId) {
        return Objects.requireNonNull(selections.get(operationId));
    }

    /**
     * Leaves of the answer of an operation what a request selects; the request was checked. Of a list the items are
     * selected from, of a document the document.
     */
    public void select(String operationId, String wanted, ObjectNode answer) {
        Selection selection = Selection.parse(wanted).orElseThrow();
        JsonNode items = answer.get("items");
        if (items == null) {
            selection(operationId).apply(selection, answer);
        } else {
            items.forEach(item -> selection(operationId).apply(selection, (ObjectNode) item));
        }
    }
}
