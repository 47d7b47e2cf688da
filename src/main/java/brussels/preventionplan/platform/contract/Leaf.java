package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One value that an item of a list can have: a column of its table.
 *
 * @param path the names that lead to it
 * @param schema what the contract says of it; a list, or an object of which nothing is said, is one value
 */
public record Leaf(List<String> path, JsonNode schema) {

    public Leaf {
        path = List.copyOf(path);
    }

    /** Its name: {@code amount.value}. */
    public String name() {
        return String.join(".", path);
    }

    /** Its type by the contract: {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array}, {@code object}. */
    public String type() {
        return schema.path("type").asText("string");
    }

    /** Whether it is a number that JSON has as a text, lest a reader round it: an amount of money. */
    public boolean isNumberAsText() {
        return type().equals("string") && schema.path("format").asText().equals("number");
    }

    /** The value of an item; missing where it has none. */
    public JsonNode of(JsonNode item) {
        JsonNode at = item;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }
}
