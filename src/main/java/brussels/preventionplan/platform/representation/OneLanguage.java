package brussels.preventionplan.platform.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Leaves one language of the localized strings of an answer ([multi-lang]). A text that lacks it is left out. */
final class OneLanguage {

    private static final Set<String> LANGUAGES = Set.of("fr", "nl");

    private OneLanguage() {}

    static void apply(JsonNode node, String language) {
        if (node instanceof ObjectNode object) {
            List<String> lacking = new ArrayList<>();
            object.properties().forEach(property -> {
                if (lacks(property.getValue(), language)) {
                    lacking.add(property.getKey());
                } else {
                    apply(property.getValue(), language);
                }
            });
            object.remove(lacking);
        } else if (node instanceof ArrayNode list) {
            for (Iterator<JsonNode> elements = list.elements(); elements.hasNext(); ) {
                JsonNode element = elements.next();
                if (lacks(element, language)) {
                    elements.remove();
                } else {
                    apply(element, language);
                }
            }
        }
    }

    /** Whether a localized string lacks the language; one that has it is trimmed to it. */
    private static boolean lacks(JsonNode node, String language) {
        if (!(node instanceof ObjectNode text) || text.isEmpty() || !isLocalized(text)) {
            return false;
        }
        text.retain(language);
        return text.isEmpty();
    }

    private static boolean isLocalized(ObjectNode node) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!LANGUAGES.contains(names.next())) {
                return false;
            }
        }
        return true;
    }
}
