package brussels.preventionplan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which values the schemas of a contract take: as much of OpenAPI 3.0's schemas as contracts here use. */
final class SchemaValues {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Contract contract;

    SchemaValues(Contract contract) {
        this.contract = contract;
    }

    boolean takes(Place schema, JsonNode value) {
        return faults(schema, value).isEmpty();
    }

    /** Why a schema does not take a value, in words; empty where it does. */
    List<String> faults(Place schema, JsonNode value) {
        return faults(contract.resolve(schema), value, "").toList();
    }

    private Stream<String> faults(Place schema, JsonNode value, String at) {
        JsonNode rules = schema.node();
        if (value.isNull() && rules.path("nullable").asBoolean()) {
            return Stream.empty();
        }
        return Stream.of(
                        fault(at, value, "type", rules, type -> isOf(type.asText(), value)),
                        fault(at, value, "enum", rules, values -> list(values).anyMatch(each -> same(each, value))),
                        fault(at, value, "format", rules, format -> hasFormat(format.asText(), value)),
                        numberFaults(rules, value, at),
                        textFaults(rules, value, at),
                        listFaults(schema, value, at),
                        objectFaults(schema, value, at),
                        combinedFaults(schema, value, at))
                .flatMap(each -> each);
    }

    /** At most one fault: that the schema has a rule, and the value does not keep it. */
    private static Stream<String> fault(
            String at, JsonNode value, String keyword, JsonNode rules, Predicate<JsonNode> kept) {
        return (!rules.has(keyword) || kept.test(rules.path(keyword)))
                ? Stream.empty()
                : Stream.of(at + ": " + value + " breaks " + keyword + " " + rules.path(keyword));
    }

    private static Stream<JsonNode> list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException("no type of OpenAPI 3.0: " + type);
        };
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static boolean hasFormat(String format, JsonNode value) {
        return switch (format) {
            case "int32" -> !value.isIntegralNumber() || value.bigIntegerValue().bitLength() < Integer.SIZE;
            case "int64" -> !value.isIntegralNumber() || value.bigIntegerValue().bitLength() < Long.SIZE;
            case "number" ->
                !value.isTextual() || NUMBER.matcher(value.asText()).matches();
            case "uri" -> isReadable(value, text -> URI.create(text).isAbsolute());
            case "date-time" -> isReadable(value, text -> OffsetDateTime.parse(text) != null);
            default -> true;
        };
    }

    private static boolean isReadable(JsonNode value, Predicate<String> reading) {
        try {
            return !value.isTextual() || reading.test(value.asText());
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return false;
        }
    }

    private static Stream<String> numberFaults(JsonNode rules, JsonNode value, String at) {
        if (!value.isNumber()) {
            return Stream.empty();
        }
        BigDecimal number = value.decimalValue();
        return Stream.concat(
                fault(at, value, "minimum", rules, least -> number.compareTo(least.decimalValue()) >= 0),
                fault(at, value, "maximum", rules, most -> number.compareTo(most.decimalValue()) <= 0));
    }

    private static Stream<String> textFaults(JsonNode rules, JsonNode value, String at) {
        if (!value.isTextual()) {
            return Stream.empty();
        }
        String text = value.asText();
        BigInteger length = BigInteger.valueOf(text.codePointCount(0, text.length()));
        return Stream.of(
                        fault(
                                at,
                                value,
                                "pattern",
                                rules,
                                pattern -> Pattern.compile(pattern.asText())
                                        .matcher(text)
                                        .find()),
                        fault(at, value, "minLength", rules, least -> length.compareTo(least.bigIntegerValue()) >= 0),
                        fault(at, value, "maxLength", rules, most -> length.compareTo(most.bigIntegerValue()) <= 0))
                .flatMap(each -> each);
    }

    private Stream<String> listFaults(Place schema, JsonNode value, String at) {
        if (!value.isArray()) {
            return Stream.empty();
        }
        JsonNode rules = schema.node();
        Place items = contract.resolve(schema.child("items"));
        return Stream.of(
                        fault(at, value, "minItems", rules, least -> value.size() >= least.asInt()),
                        fault(at, value, "maxItems", rules, most -> value.size() <= most.asInt()),
                        list(value).flatMap(each -> faults(items, each, at + "[]")))
                .flatMap(each -> each);
    }

    private Stream<String> objectFaults(Place schema, JsonNode value, String at) {
        if (!value.isObject()) {
            return Stream.empty();
        }
        Set<String> known = contract.properties(schema).keySet();
        Place others = contract.resolve(schema.child("additionalProperties"));
        return Stream.of(
                        schema.texts("required").stream()
                                .filter(name -> !value.has(name))
                                .map(name -> at + ": " + name + " is missing"),
                        schema.child("properties")
                                .children()
                                .filter(each -> value.has(each.name()))
                                .flatMap(each -> faults(
                                        contract.resolve(each), value.path(each.name()), at + "/" + each.name())),
                        value.properties().stream()
                                .filter(each -> others.node().isObject() && !known.contains(each.getKey()))
                                .flatMap(each -> faults(others, each.getValue(), at + "/" + each.getKey())))
                .flatMap(each -> each);
    }

    private Stream<String> combinedFaults(Place schema, JsonNode value, String at) {
        List<Place> alternatives = contract.parts(schema, "anyOf");
        List<Place> choices = contract.parts(schema, "oneOf");
        long chosen = choices.stream().filter(each -> takes(each, value)).count();
        return Stream.of(
                        contract.parts(schema, "allOf").stream().flatMap(each -> faults(each, value, at)),
                        (alternatives.isEmpty() || alternatives.stream().anyMatch(each -> takes(each, value)))
                                ? Stream.<String>empty()
                                : Stream.of(at + ": none of anyOf takes " + value),
                        (choices.isEmpty() || chosen == 1)
                                ? Stream.<String>empty()
                                : Stream.of(at + ": " + chosen + " of oneOf take " + value))
                .flatMap(each -> each);
    }
}
