package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows the references of a contract, which lead to its components. */
final class References {

    private References() {}

    /** What a schema or parameter refers to, alone or as the only part of {@code allOf}; itself, where it does not. */
    static JsonNode resolve(JsonNode node, JsonNode contract) {
        JsonNode found = node.path("allOf").size() == 1 ? node.path("allOf").get(0) : node;
        String reference = found.path("$ref").asText();
        return reference.isEmpty() ? found : contract.at(reference.substring(1));
    }
}
