package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be selected of an answer. What its schema requires always stays, so that every answer keeps to it.
 *
 * @param schema of the answer or, where it is a list, of its items
 * @param contract the whole contract, in which schemas refer to each other
 */
record SelectionRule(JsonNode schema, JsonNode contract) {

    static SelectionRule of(JsonNode answer, JsonNode contract) {
        JsonNode whole = References.resolve(answer, contract);
        JsonNode items = whole.at("/properties/items/items");
        return new SelectionRule(items.isMissingNode() ? whole : items, contract);
    }

    /** The names that a selection holds and the answer does not, in their order, below others as {@code title.fr}. */
    List<String> unknownNames(Selection selection) {
        return selection.paths().stream()
                .filter(path -> !has(path))
                .map(path -> String.join(".", path))
                .toList();
    }

    private boolean has(List<String> path) {
        JsonNode at = schema;
        for (String name : path) {
            at = property(at, name);
        }
        return !at.isMissingNode();
    }

    /** Leaves of a document what is wanted. */
    void apply(Selection selection, ObjectNode document) {
        apply(selection, document, schema);
    }

    private void apply(Selection selection, JsonNode node, JsonNode described) {
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                apply(selection, element, described);
            }
        });
        if (node instanceof ObjectNode object) {
            Set<String> required = new HashSet<>();
            References.resolve(described, contract).path("required").forEach(name -> required.add(name.asText()));
            List<String> unwanted = new ArrayList<>();
            object.properties().forEach(property -> {
                if (selection.keeps(property.getKey())) {
                    apply(
                            selection.below(property.getKey()),
                            property.getValue(),
                            property(described, property.getKey()));
                } else if (!required.contains(property.getKey())) {
                    unwanted.add(property.getKey());
                }
            });
            object.remove(unwanted);
        }
    }

    /** The schema of a property; of a list, that of its elements. */
    private JsonNode property(JsonNode described, String name) {
        JsonNode property =
                References.resolve(described, contract).path("properties").path(name);
        return property.has("items") ? property.path("items") : property;
    }
}
