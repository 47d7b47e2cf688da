package brussels.preventionplan.reconciliation.explanation;

import java.util.Map;

/**
 * A sentence for people, not yet in any language.
 *
 * @param key in the bundles of messages
 * @param arguments by the names of its placeholders
 */
public record Sentence(String key, Map<String, String> arguments) {

    public Sentence {
        arguments = Map.copyOf(arguments);
    }
}
