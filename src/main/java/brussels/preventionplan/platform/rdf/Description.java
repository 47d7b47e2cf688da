package brussels.preventionplan.platform.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of one thing: its types and, in the order in which they were added, its properties. */
public final class Description {

    private final List<String> types;
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();

    /** A thing of some types, each short as {@link Prefixes} has it: {@code dcat:Dataset}. */
    public Description(String... types) {
        this.types = List.of(types);
    }

    /** Says that a property, short as {@link Prefixes} has it, has a value; beside others, where it has some. */
    public Description with(String property, Value value) {
        properties.computeIfAbsent(property, first -> new ArrayList<>()).add(value);
        return this;
    }

    /** The same for several values; for none of them nothing is said. */
    public Description with(String property, List<Value> values) {
        values.forEach(value -> with(property, value));
        return this;
    }

    List<String> types() {
        return types;
    }

    Map<String, List<Value>> properties() {
        return properties;
    }
}
