package brussels.preventionplan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object of the contract.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param node what stands there; missing where there is nothing
 */
record Place(String pointer, JsonNode node) {

    /** What stands below it under a name or, in a list, a number. */
    Place child(String name) {
        JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), child);
    }

    /** All that stands below it; nothing where it is a plain value. */
    Stream<Place> children() {
        List<String> names = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                names.add(String.valueOf(i));
            }
        } else {
            node.fieldNames().forEachRemaining(names::add);
        }
        return names.stream().map(this::child);
    }

    /** The name under which it stands. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The text under a name, empty where there is none. */
    String text(String name) {
        return node.path(name).asText();
    }

    /** The texts of the list under a name, none where there is no list. */
    List<String> texts(String name) {
        return child(name).children().map(each -> each.node().asText()).toList();
    }

    Violation violates(String words) {
        return new Violation(pointer, words);
    }
}
