package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.AllowedMethods;
import brussels.preventionplan.platform.table.TableMediaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service's own contract, as it gives it out, read once. */
@ApplicationScoped
public class Contract implements AllowedMethods {

    /** Operations that the contract does not list, since they are for people; what they take is held against this. */
    private static final String UNLISTED = "/openapi/unlisted.json";

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]+}");

    private final Map<String, Map<String, ParameterRule>> queryParameters = new HashMap<>();
    private final Map<String, Map<String, ParameterRule>> pathParameters = new HashMap<>();
    private final Map<String, SelectionRule> selections = new HashMap<>();
    private final Map<String, BodyRule> bodies = new HashMap<>();
    private final Map<Pattern, String> methods = new LinkedHashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<Pattern, String> readings = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> lists = new HashMap<>();
    private final Map<String, Map<String, List<Leaf>>> parts = new HashMap<>();

    Contract(ContractDocument document, ObjectMapper json) {
        try (InputStream unlisted = Objects.requireNonNull(Contract.class.getResourceAsStream(UNLISTED))) {
            JsonNode contract = json.readTree(document.in(Format.JSON));
            contract.path("paths").properties().forEach(path -> {
                paths.add(path.getKey());
                methods.put(pattern(path.getKey()), methods(path.getValue()));
                path.getValue().forEach(operation -> {
                    if (operation.has("operationId")) {
                        read(operation, contract);
                    }
                });
                if (path.getValue().has("get")) {
                    readings.put(
                            pattern(path.getKey()),
                            path.getValue().at("/get/operationId").asText());
                }
            });
            json.readTree(unlisted).forEach(operation -> read(operation, contract));
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
        path.fieldNames().forEachRemaining(name -> {
            // Extensions stand beside the methods.
            if (!name.startsWith("x-")) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
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
        if (operation.at("/responses/200/content").has(TableMediaType.CSV)) {
            readItems(operationId, answer, contract);
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
            bodies.put(operationId, new BodyRule(body, contract));
        }
    }

    private void readItems(String operationId, JsonNode answer, JsonNode contract) {
        JsonNode item = References.resolve(answer, contract)
                .path("properties")
                .path("items")
                .path("items");
        if (!item.isMissingNode()) {
            List<Leaf> leaves = Leaves.of(item, contract);
            lists.put(operationId, leaves);
            Map<String, List<Leaf>> below = new HashMap<>();
            leaves.stream()
                    .filter(leaf -> leaf.schema().has("items"))
                    .forEach(leaf ->
                            below.put(leaf.name(), Leaves.of(leaf.schema().path("items"), contract)));
            parts.put(operationId, below);
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

    /** The operation that reads what is at a path; empty where nothing is. */
    public Optional<String> readingAt(String path) {
        return readings.entrySet().stream()
                .filter(each -> each.getKey().matcher(path).matches())
                .findFirst()
                .map(Map.Entry::getValue);
    }

    /** Whether an operation lists something, and so can do it as a table. */
    public boolean isList(String operationId) {
        return lists.containsKey(operationId);
    }

    /** The values that the items of a list can have. */
    public List<Leaf> leavesOf(String operationId) {
        return Objects.requireNonNull(lists.get(operationId), operationId);
    }

    /**
     * The values that the parts of the items of a list can have.
     *
     * @param name of the property that holds the parts
     */
    public List<Leaf> leavesOf(String operationId, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(parts.get(operationId), operationId).get(name), name);
    }

    /** Whether an operation takes a parameter in its query. */
    public boolean takes(String operationId, String parameter) {
        return queryParameters(operationId).containsKey(parameter);
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
