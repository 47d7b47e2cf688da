package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.Issue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of one parameter.
 *
 * @param maxItems how often it may be given ([qry-multi]); 1 where it is no list
 * @param type {@code integer}, {@code number}, {@code boolean} or {@code string}
 * @param minimum inclusive, or null
 * @param maximum inclusive, or null
 * @param pattern that a string must match as a whole, or null
 * @param minLength of a string, in characters; at least 1
 * @param maxLength of a string, in characters
 * @param values the only values that it may have; empty where any will do
 */
record ParameterRule(
        String name,
        boolean required,
        int maxItems,
        String type,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Pattern pattern,
        int minLength,
        int maxLength,
        List<String> values) {

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Reads a parameter of the contract; its schema may stand among the contract's components. */
    static ParameterRule of(JsonNode parameter, JsonNode contract) {
        JsonNode outer = References.resolve(parameter.path("schema"), contract);
        boolean repeatable = outer.path("type").asText().equals("array");
        JsonNode schema = repeatable ? References.resolve(outer.path("items"), contract) : outer;
        return new ParameterRule(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(false),
                repeatable ? outer.path("maxItems").asInt(Integer.MAX_VALUE) : 1,
                schema.path("type").asText("string"),
                bound(schema, "minimum", Integer.MIN_VALUE),
                bound(schema, "maximum", Integer.MAX_VALUE),
                schema.has("pattern") ? Pattern.compile(schema.path("pattern").asText()) : null,
                schema.path("minLength").asInt(1),
                schema.path("maxLength").asInt(Integer.MAX_VALUE),
                StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** The bound that a schema names, or the one that comes with its format. */
    private static @Nullable BigDecimal bound(JsonNode schema, String name, int ofFormat) {
        if (schema.has(name)) {
            return schema.path(name).decimalValue();
        }
        return schema.path("format").asText().equals("int32") ? BigDecimal.valueOf(ofFormat) : null;
    }

    /** What is wrong with one value; empty where nothing is. */
    Optional<Issue> check(String value) {
        if (!values.isEmpty()) {
            return values.contains(value)
                    ? Optional.empty()
                    : violation(value, "issue.notOneOf", Map.of("values", String.join(", ", values)));
        }
        return switch (type) {
            case "integer", "number" -> checkNumber(value);
            case "boolean" ->
                value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : violation(value, "issue.notOneOf", Map.of("values", "true, false"));
            default -> checkString(value);
        };
    }

    private Optional<Issue> checkNumber(String value) {
        boolean written =
                value.length() <= LONGEST_NUMBER && NUMBER.matcher(value).matches();
        if (!written || (type.equals("integer") && value.contains("."))) {
            return violation(value, "issue.not." + type, range());
        }
        BigDecimal number = new BigDecimal(value);
        boolean within = (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
        return within ? Optional.empty() : violation(value, "issue.not." + type, range());
    }

    private Map<String, String> range() {
        return Map.of(
                "minimum", minimum == null ? "-∞" : minimum.toPlainString(),
                "maximum", maximum == null ? "∞" : maximum.toPlainString());
    }

    private Optional<Issue> checkString(String value) {
        if (value.length() < minLength || value.length() > maxLength) {
            return violation(
                    value,
                    "issue.length",
                    Map.of("minimum", String.valueOf(minLength), "maximum", String.valueOf(maxLength)));
        }
        // PostgreSQL's text has no NUL.
        if (value.indexOf('\0') >= 0
                || (pattern != null && !pattern.matcher(value).matches())) {
            return violation(
                    value, "issue.pattern", Map.of("pattern", pattern == null ? "[^\\0]*" : pattern.pattern()));
        }
        return Optional.empty();
    }

    Optional<Issue> violation(@Nullable String value, String message, Map<String, String> arguments) {
        Map<String, String> named = new java.util.HashMap<>(arguments);
        named.put("name", name);
        return Optional.of(Issue.schemaViolation("query", name, value, message, named));
    }
}
