package brussels.preventionplan.platform.rdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes JSON-LD (JSON-LD 1.1, W3C Recommendation of 16 July 2020), with the prefixes as its context. */
final class JsonLd {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Prefixes prefixes;

    JsonLd(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    String write(Map<String, Description> things) {
        ObjectNode document = JSON.objectNode();
        ObjectNode context = document.putObject("@context");
        prefixes.namespaces().forEach(context::put);
        ArrayNode graph = document.putArray("@graph");
        things.forEach((iri, description) -> say(description, graph.addObject().put("@id", iri)));
        return document.toPrettyString();
    }

    private static ObjectNode say(Description description, ObjectNode thing) {
        if (!description.types().isEmpty()) {
            ArrayNode types = thing.putArray("@type");
            description.types().forEach(types::add);
        }
        description.properties().forEach((property, values) -> {
            ArrayNode list = thing.putArray(property);
            values.forEach(value -> list.add(value(value)));
        });
        return thing;
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = JSON.objectNode();
        if (value instanceof Value.Reference thing) {
            return node.put("@id", thing.iri());
        }
        if (value instanceof Value.Unnamed thing) {
            return say(thing.description(), node);
        }
        Value.Literal literal = (Value.Literal) value;
        node.put("@value", literal.text());
        if (literal.language() != null) {
            node.put("@language", literal.language());
        }
        if (literal.type() != null) {
            node.put("@type", literal.type());
        }
        return node;
    }
}
