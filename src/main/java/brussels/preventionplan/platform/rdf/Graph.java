package brussels.preventionplan.platform.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of some things. */
public final class Graph {

    private final Prefixes prefixes;
    private final Map<String, Description> things = new LinkedHashMap<>();

    /** A graph that says nothing yet. */
    public Graph(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * Says something of a thing; what was said of it before is forgotten.
     *
     * @param iri absolute
     * @return the thing as a value
     */
    public Value add(String iri, Description description) {
        Value thing = Value.of(iri);
        things.put(iri, description);
        return thing;
    }

    /** The graph in Turtle 1.1: the same text for the same graph. */
    public String turtle() {
        return new Turtle(prefixes).write(things);
    }

    /** The graph in JSON-LD 1.1: the same text for the same graph. */
    public String jsonLd() {
        return new JsonLd(prefixes).write(things);
    }
}
