package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Tells every value that what a schema describes can have, in the schema's order. */
final class Leaves {

    /** What a client asks to have beside the items is none of theirs. */
    private static final String EMBEDDED = "embedded";

    private final JsonNode contract;
    private final List<Leaf> leaves = new ArrayList<>();

    private Leaves(JsonNode contract) {
        this.contract = contract;
    }

    static List<Leaf> of(JsonNode schema, JsonNode contract) {
        Leaves leaves = new Leaves(contract);
        leaves.walk(schema, List.of());
        return List.copyOf(leaves.leaves);
    }

    private void walk(JsonNode schema, List<String> path) {
        References.resolve(schema, contract).path("properties").properties().forEach(property -> {
            List<String> below = new ArrayList<>(path);
            below.add(property.getKey());
            JsonNode described = References.resolve(property.getValue(), contract);
            if (described.path("properties").isEmpty()) {
                if (!property.getKey().equals(EMBEDDED)) {
                    leaves.add(new Leaf(below, described));
                }
            } else {
                walk(described, below);
            }
        });
    }
}
