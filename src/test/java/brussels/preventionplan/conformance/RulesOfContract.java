package brussels.preventionplan.conformance;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * Rules of the Belgian REST guide about the contract itself. Each test is one rule: it reports nothing about the
 * committed contract, and it does report each of the faults that are planted in copies of it.
 *
 * <p>The guide's official validator, which decides many of them too, is in no registry.
 */
abstract class RulesOfContract {

    /** Reports where a contract breaks a rule. */
    interface Check extends Function<Contract, Stream<Violation>> {}

    /** One thing that is wrong with a copy of the contract. */
    record Fault(String words, Function<JsonNode, JsonNode> plant) {

        /** This and another in one copy. */
        Fault and(Fault other) {
            return new Fault(words + ", " + other.words(), plant.andThen(other.plant()));
        }
    }

    private static final Contract CONTRACT = Contract.committed();
    private static final String IGNORED = "x-ignore-rules";

    private String rule = "";

    @BeforeEach
    void findRule(TestInfo test) {
        rule = test.getTestMethod().orElseThrow().getAnnotation(HoldsRule.class).value()[0];
    }

    /** The contract keeps the rule, and the check finds each fault. What ignores the rule needs to. */
    final void hold(Check check, Fault... faults) {
        assertEquals(List.of(), violations(CONTRACT, check));
        assertEquals(ignoring(), check.apply(CONTRACT).map(Violation::place).collect(toCollection(TreeSet::new)));
        for (Fault fault : faults) {
            Contract faulty = new Contract(fault.plant().apply(CONTRACT.root().deepCopy()));
            assertFalse(violations(faulty, check).isEmpty(), () -> rule + " does not see " + fault.words());
        }
    }

    private List<Violation> violations(Contract contract, Check check) {
        return check.apply(contract)
                .filter(each -> !contract.at(each.place()).node().path(IGNORED).has(rule))
                .toList();
    }

    private Set<String> ignoring() {
        return CONTRACT.everything()
                .filter(each -> each.node().path(IGNORED).has(rule))
                .map(Place::pointer)
                .collect(toCollection(TreeSet::new));
    }

    /** Puts something else where a JSON pointer leads, or adds it there; it is written in YAML. */
    static Fault put(String pointer, String yaml) {
        return new Fault(yaml + " at " + pointer, root -> {
            JsonPointer place = JsonPointer.compile(pointer);
            String name = place.last().getMatchingProperty();
            JsonNode parent = root.at(place.head());
            if (parent instanceof ArrayNode list) {
                list.set(place.last().getMatchingIndex(), Contract.yaml(yaml));
            } else if (parent instanceof ObjectNode object) {
                object.set(name, Contract.yaml(yaml));
            } else {
                throw new IllegalArgumentException("no " + place.head() + " to plant a fault in");
            }
            return root;
        });
    }

    /** Takes away what a JSON pointer leads to. */
    static Fault without(String pointer) {
        return new Fault("that there is no " + pointer, root -> {
            JsonPointer place = JsonPointer.compile(pointer);
            if (!(root.at(place.head()) instanceof ObjectNode parent)
                    || parent.remove(place.last().getMatchingProperty()) == null) {
                throw new IllegalArgumentException("no " + place + " to take away");
            }
            return root;
        });
    }

    /** Puts another operation under a path of its own. */
    static Fault operation(String method, String yaml) {
        return put("/paths/~1faults", "{" + method + ": " + yaml + "}");
    }

    /** Adds a schema to the components. */
    static Fault schema(String yaml) {
        return put("/components/schemas/Faulty", yaml);
    }

    /** Adds a query parameter to an operation of its own. */
    static Fault parameter(String yaml) {
        return operation("get", "{parameters: [" + yaml + "]}");
    }
}
