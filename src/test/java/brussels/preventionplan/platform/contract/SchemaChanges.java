package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the schemas of a contract breaks clients: less is taken, or more is given. */
final class SchemaChanges {

    /** Who has to cope with a value. */
    enum Direction {
        /** The service: it may get wider, never narrower. */
        REQUEST("in requests"),
        /** The client: it may get narrower, never wider. */
        RESPONSE("in responses");

        private final String words;

        Direction(String words) {
            this.words = words;
        }
    }

    private static final String COMPONENTS = "#/components/schemas/";
    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> RESTRICTIONS = List.of("exclusiveMinimum", "exclusiveMaximum", "uniqueItems");

    private final JsonNode released;
    private final JsonNode current;
    private final Collection<String> breaks;
    private final Set<String> compared = new LinkedHashSet<>();

    SchemaChanges(JsonNode released, JsonNode current, Collection<String> breaks) {
        this.released = released;
        this.current = current;
        this.breaks = breaks;
    }

    /** A schema that has a name is reported by that name, once, and not at every place that refers to it. */
    void compare(String place, JsonNode before, JsonNode after, Direction direction) {
        if (compared.add(direction + place + before + after)) {
            new Comparison(place, name(before, place), merged(before, released), merged(after, current), direction)
                    .compare();
        }
    }

    private static String name(JsonNode schema, String place) {
        JsonNode referring =
                schema.path("allOf").size() == 1 ? schema.path("allOf").path(0) : schema;
        return referring.has("$ref") ? referring.path("$ref").asText().substring(COMPONENTS.length()) : place;
    }

    /** A schema with all that it refers to and all its parts. */
    private static ObjectNode merged(JsonNode schema, JsonNode contract) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        if (schema.has("$ref")) {
            merge(merged, merged(contract.at(schema.path("$ref").asText().substring(1)), contract));
        }
        schema.path("allOf").forEach(part -> merge(merged, merged(part, contract)));
        merge(merged, schema);
        return merged;
    }

    private static void merge(ObjectNode merged, JsonNode part) {
        part.properties().forEach(keyword -> {
            switch (keyword.getKey()) {
                case "$ref", "allOf" -> {}
                case "properties" ->
                    keyword.getValue()
                            .properties()
                            .forEach(property -> merged.withObjectProperty("properties")
                                    .set(property.getKey(), property.getValue()));
                case "required" ->
                    keyword.getValue()
                            .forEach(
                                    name -> merged.withArrayProperty("required").add(name));
                default -> merged.set(keyword.getKey(), keyword.getValue());
            }
        });
    }

    /** One schema in both contracts: the place where it is used, and the name that its properties are called after. */
    private final class Comparison {

        private final String place;
        private final String name;
        private final JsonNode before;
        private final JsonNode after;
        private final Direction direction;

        Comparison(String place, String name, JsonNode before, JsonNode after, Direction direction) {
            this.place = place;
            this.name = name;
            this.before = before;
            this.after = after;
            this.direction = direction;
        }

        void compare() {
            reportChange("type");
            reportChange("format");
            switch (direction) {
                case REQUEST -> {
                    LOWER_BOUNDS.forEach(bound -> reportTightened(bound, "raised", 1));
                    UPPER_BOUNDS.forEach(bound -> reportTightened(bound, "lowered", -1));
                    RESTRICTIONS.forEach(each -> report(!is(before, each) && is(after, each), each + " added"));
                    if (after.has("pattern")) {
                        reportChange("pattern");
                    }
                    reportChange("default");
                    report(is(before, "nullable") && !is(after, "nullable"), "nullable removed");
                    report(allowsMore(before) && !allowsMore(after), "additional properties no longer allowed");
                }
                case RESPONSE -> {
                    if (before.has("pattern")) {
                        reportChange("pattern");
                    }
                    report(!is(before, "nullable") && is(after, "nullable"), "nullable added");
                }
            }
            compareChoices("enum", "value");
            compareChoices("oneOf", "alternative");
            compareChoices("anyOf", "alternative");
            compareProperties();
            compareParts();
        }

        private void compareProperties() {
            before.path("properties").properties().forEach(property -> {
                JsonNode now = after.path("properties").path(property.getKey());
                if (now.isMissingNode()) {
                    reportProperty(property.getKey(), "removed");
                } else {
                    SchemaChanges.this.compare(name + "." + property.getKey(), property.getValue(), now, direction);
                }
            });
            Map<String, JsonNode> requiredBefore = values(before.path("required"));
            Map<String, JsonNode> requiredAfter = values(after.path("required"));
            switch (direction) {
                case REQUEST ->
                    without(requiredAfter, requiredBefore)
                            .forEach(property -> reportProperty(property, "required added"));
                case RESPONSE ->
                    without(requiredBefore, requiredAfter).stream()
                            .filter(after.path("properties")::has)
                            .forEach(property -> reportProperty(property, "made optional"));
            }
        }

        /** The items of a list, the values of a map, the alternatives that both have. */
        private void compareParts() {
            if (before.has("items") || after.has("items")) {
                SchemaChanges.this.compare(name + "[]", before.path("items"), after.path("items"), direction);
            }
            if (before.path("additionalProperties").isObject()) {
                SchemaChanges.this.compare(
                        name + "{}",
                        before.path("additionalProperties"),
                        after.path("additionalProperties"),
                        direction);
            }
            for (String choice : List.of("oneOf", "anyOf")) {
                values(before.path(choice)).values().stream()
                        .filter(values(after.path(choice)).values()::contains)
                        .forEach(each -> SchemaChanges.this.compare(name, each, each, direction));
            }
        }

        /** A request may choose from more, a response from less; no list of choices is everything. */
        private void compareChoices(String keyword, String choice) {
            Map<String, JsonNode> was = values(before.path(keyword));
            Map<String, JsonNode> is = values(after.path(keyword));
            switch (direction) {
                case REQUEST -> {
                    report(was.isEmpty() && !is.isEmpty(), keyword + " added");
                    without(was, is).forEach(each -> report(!is.isEmpty(), choice + " " + each + " removed"));
                }
                case RESPONSE -> {
                    report(!was.isEmpty() && is.isEmpty(), keyword + " removed");
                    without(is, was).forEach(each -> report(!was.isEmpty(), choice + " " + each + " added"));
                }
            }
        }

        private static Map<String, JsonNode> values(JsonNode list) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            list.forEach(each -> values.put(each.isValueNode() ? each.asText() : each.toString(), each));
            return values;
        }

        private static List<String> without(Map<String, JsonNode> values, Map<String, JsonNode> others) {
            List<String> rest = new ArrayList<>(values.keySet());
            rest.removeAll(others.keySet());
            return rest;
        }

        private void reportTightened(String bound, String tightened, int sign) {
            if (!after.has(bound)) {
                return;
            }
            BigDecimal to = after.path(bound).decimalValue();
            if (!before.has(bound)) {
                report(true, bound + " " + to.toPlainString() + " added");
                return;
            }
            BigDecimal from = before.path(bound).decimalValue();
            report(
                    to.compareTo(from) == sign,
                    bound + " " + tightened + " from " + from.toPlainString() + " to " + to.toPlainString());
        }

        private static boolean is(JsonNode schema, String keyword) {
            return schema.path(keyword).asBoolean();
        }

        private static boolean allowsMore(JsonNode schema) {
            return schema.path("additionalProperties").asBoolean(true);
        }

        private void reportChange(String keyword) {
            report(
                    !before.path(keyword).equals(after.path(keyword)),
                    keyword + " changed from " + words(before.path(keyword)) + " to " + words(after.path(keyword)));
        }

        private static String words(JsonNode value) {
            return value.isMissingNode() ? "none" : value.isValueNode() ? value.asText() : value.toString();
        }

        private void report(boolean broken, String what) {
            if (broken) {
                breaks.add(place + " (" + direction.words + "): " + what);
            }
        }

        private void reportProperty(String property, String what) {
            breaks.add(name + "." + property + " (" + direction.words + "): " + what);
        }
    }
}
