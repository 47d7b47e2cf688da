package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.StateRead;
import brussels.preventionplan.platform.contract.Contract;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the bytes of an answer, as the client asked for it. */
@ApplicationScoped
class Representation {

    private static final String HREF = "href";
    /** The parameter of the query that names the properties which the answer is to have. */
    static final String SELECT = "select";

    private static final String LANGUAGE = "lang";

    private final ObjectMapper json;
    private final Contract contract;
    private final StateRead stateRead;
    private final Map<String, Embeddable> embeddables = new TreeMap<>();

    Representation(ObjectMapper json, Contract contract, StateRead stateRead, @All List<Embeddable> embeddables) {
        this.json = json;
        this.stateRead = stateRead;
        this.contract = contract;
        embeddables.forEach(each -> this.embeddables.put(each.property(), each));
    }

    /**
     * The answer as the client asked for it: embedded documents stay whole when properties are selected.
     *
     * @param query the parameters of the request, which was checked; those that ask for no representation are passed over
     */
    byte[] of(Object answer, String operationId, Map<String, List<String>> query) {
        try {
            if (!query.containsKey(SELECT) && !query.containsKey(LANGUAGE) && !query.containsKey("embed")) {
                return json.writeValueAsBytes(answer);
            }
            ObjectNode tree = json.valueToTree(answer);
            Map<String, JsonNode> embedded = documents(tree, query.getOrDefault("embed", List.of()));
            select(tree, operationId, query);
            if (query.containsKey("embed")) {
                tree.set("embedded", json.valueToTree(embedded));
            }
            trim(tree, query);
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An item of a list as JSON. */
    ObjectNode tree(Object item) {
        return json.valueToTree(item);
    }

    /** An item of a list as the client asked for it, which changes what is given. */
    ObjectNode shaped(ObjectNode item, String operationId, Map<String, List<String>> query) {
        if (query.containsKey(SELECT)) {
            select(
                    JsonNodeFactory.instance
                            .objectNode()
                            .set("items", JsonNodeFactory.instance.arrayNode().add(item)),
                    operationId,
                    query);
        }
        trim(item, query);
        return item;
    }

    private void select(ObjectNode answer, String operationId, Map<String, List<String>> query) {
        query.getOrDefault(SELECT, List.of()).forEach(wanted -> contract.select(operationId, wanted, answer));
    }

    private static void trim(JsonNode answer, Map<String, List<String>> query) {
        query.getOrDefault(LANGUAGE, List.of()).forEach(language -> OneLanguage.apply(answer, language));
    }

    /** The documents that the references in some properties lead to, by their links. */
    private Map<String, JsonNode> documents(JsonNode tree, List<String> properties) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String property : properties) {
            Map<String, String> linksById = new TreeMap<>();
            collect(property, tree, linksById);
            stateRead.isNotAll();
            Objects.requireNonNull(embeddables.get(property))
                    .documents(List.copyOf(linksById.keySet()))
                    .forEach((id, document) -> documents.put(linksById.get(id), json.valueToTree(document)));
        }
        return documents;
    }

    private static void collect(String property, JsonNode node, Map<String, String> linksById) {
        node.properties().forEach(field -> {
            if (field.getKey().equals(property) && field.getValue().has(HREF)) {
                String link = field.getValue().get(HREF).asText();
                String path = URI.create(link).getPath();
                linksById.put(path.substring(path.lastIndexOf('/') + 1), link);
            }
        });
        node.forEach(below -> collect(property, below, linksById));
    }
}
