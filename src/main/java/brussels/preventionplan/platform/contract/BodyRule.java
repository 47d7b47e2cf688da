package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.Issue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of the body of a request.
 *
 * @param schema of the body
 * @param contract the whole contract, in which schemas refer to each other
 */
record BodyRule(JsonNode schema, JsonNode contract) {

    /** How the body as a whole is named. */
    static final String WHOLE = "body";

    /** All that is wrong with a body, in its order. */
    List<Issue> check(JsonNode body) {
        List<Issue> issues = new ArrayList<>();
        check(WHOLE, body, schema, issues);
        return issues;
    }

    private void check(String path, JsonNode value, JsonNode described, List<Issue> issues) {
        JsonNode rule = References.resolve(described, contract);
        if (value.isNull()) {
            if (!rule.path("nullable").asBoolean()) {
                issues.add(violation(path, null, "issue.null", Map.of()));
            }
            return;
        }
        switch (rule.path("type").asText("object")) {
            case "object" -> checkObject(path, value, rule, issues);
            case "array" -> checkList(path, value, rule, issues);
            case "boolean" -> {
                if (!value.isBoolean()) {
                    issues.add(violation(path, value, "issue.not.boolean", Map.of()));
                }
            }
            case "integer" -> checkInteger(path, value, rule, issues);
            default -> checkText(path, value, rule, issues);
        }
    }

    private void checkObject(String path, JsonNode value, JsonNode rule, List<Issue> issues) {
        if (!value.isObject()) {
            issues.add(violation(path, value, "issue.not.object", Map.of()));
            return;
        }
        value.properties().forEach(property -> {
            JsonNode described = rule.path("properties").path(property.getKey());
            String name = path.equals(WHOLE) ? property.getKey() : path + "." + property.getKey();
            if (described.isMissingNode()) {
                issues.add(Issue.unknownProperty(name, text(property.getValue())));
            } else {
                check(name, property.getValue(), described, issues);
            }
        });
        rule.path("required").forEach(required -> {
            if (!value.has(required.asText())) {
                String name = path.equals(WHOLE) ? required.asText() : path + "." + required.asText();
                issues.add(violation(name, null, "issue.missing", Map.of()));
            }
        });
    }

    private void checkList(String path, JsonNode value, JsonNode rule, List<Issue> issues) {
        int minimum = rule.path("minItems").asInt(0);
        int maximum = rule.path("maxItems").asInt(Integer.MAX_VALUE);
        if (!value.isArray() || value.size() < minimum || value.size() > maximum) {
            issues.add(violation(
                    path,
                    value.isArray() ? null : value,
                    "issue.not.array",
                    Map.of("minimum", String.valueOf(minimum), "maximum", String.valueOf(maximum))));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            check(path + "[" + i + "]", value.get(i), rule.path("items"), issues);
        }
    }

    private static void checkInteger(String path, JsonNode value, JsonNode rule, List<Issue> issues) {
        long minimum = rule.path("minimum").asLong(Long.MIN_VALUE);
        long maximum = rule.path("maximum").asLong(Long.MAX_VALUE);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.asLong() < minimum
                || value.asLong() > maximum) {
            issues.add(violation(
                    path,
                    value,
                    "issue.not.integer",
                    Map.of("minimum", String.valueOf(minimum), "maximum", String.valueOf(maximum))));
        }
    }

    private static void checkText(String path, JsonNode value, JsonNode rule, List<Issue> issues) {
        if (!value.isTextual()) {
            issues.add(violation(path, value, "issue.not.string", Map.of()));
            return;
        }
        String text = value.asText();
        List<String> values = StreamSupport.stream(rule.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        int minimum = rule.path("minLength").asInt(0);
        int maximum = rule.path("maxLength").asInt(Integer.MAX_VALUE);
        int length = text.codePointCount(0, text.length());
        // PostgreSQL's text has no NUL.
        String pattern =
                text.indexOf('\0') >= 0 ? "[^\\x00]*" : rule.path("pattern").asText(".*");
        if (!values.isEmpty() && !values.contains(text)) {
            issues.add(violation(path, value, "issue.notOneOf", Map.of("values", String.join(", ", values))));
        } else if (length < minimum || length > maximum) {
            issues.add(violation(
                    path,
                    value,
                    "issue.length",
                    Map.of("minimum", String.valueOf(minimum), "maximum", String.valueOf(maximum))));
        } else if (!Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches()) {
            issues.add(violation(path, value, "issue.pattern", Map.of("pattern", pattern)));
        }
    }

    private static Issue violation(
            String path, @Nullable JsonNode value, String message, Map<String, String> arguments) {
        Map<String, String> named = new HashMap<>(arguments);
        named.put("name", path);
        return Issue.schemaViolation("body", path, value == null ? null : text(value), message, named);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
