package brussels.preventionplan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The contract, taken apart into what the rules speak of. References are followed where a method says so. */
record Contract(JsonNode root) {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final List<String> COMBINATORS = List.of("allOf", "oneOf", "anyOf");
    /** Below these stand values, not parts of the contract. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "x-ignore-rules");

    static Contract committed() {
        try {
            return new Contract(YAML.readTree(Path.of("openapi.yaml").toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Place at(String pointer) {
        return new Place(pointer, root.at(pointer));
    }

    /** What a reference leads to; a place that holds none stays as it is. */
    Place resolve(Place place) {
        Place resolved = place;
        while (resolved.has("$ref")) {
            resolved = at(resolved.text("$ref").substring(1));
        }
        return resolved;
    }

    /** Everything in the contract, but for the values that it gives as examples and the like. */
    Stream<Place> everything() {
        return below(new Place("", root));
    }

    private Stream<Place> below(Place place) {
        return Stream.concat(
                Stream.of(place),
                place.children()
                        .filter(child ->
                                !VALUES.contains(child.name()) || place.name().equals("properties"))
                        .flatMap(this::below));
    }

    Stream<Place> paths() {
        return at("/paths").children();
    }

    Stream<Place> operations() {
        return paths().flatMap(Place::children).filter(each -> METHODS.contains(each.name()));
    }

    /** Operations of one method, in upper case. */
    Stream<Place> operations(String method) {
        return operations().filter(each -> each.name().equalsIgnoreCase(method));
    }

    /** The path of an operation. */
    static String pathOf(Place operation) {
        return at(operation.pointer(), 2);
    }

    private static String at(String pointer, int segment) {
        return pointer.split("/", -1)[segment].replace("~1", "/").replace("~0", "~");
    }

    /** The parameters where they are declared, shared ones once. */
    Stream<Place> parameters(String in) {
        return Stream.of(
                        at("/components/parameters").children(),
                        paths().flatMap(path -> path.child("parameters").children()),
                        operations()
                                .flatMap(operation ->
                                        operation.child("parameters").children()))
                .flatMap(each -> each)
                .filter(each -> each.text("in").equals(in));
    }

    /** The parameters that an operation takes, references followed. */
    Stream<Place> parametersOf(Place operation) {
        return operation.child("parameters").children().map(this::resolve);
    }

    /** The answers of an operation, by status, references followed. */
    Map<String, Place> responsesOf(Place operation) {
        Map<String, Place> responses = new LinkedHashMap<>();
        operation.child("responses").children().forEach(each -> responses.put(each.name(), resolve(each)));
        return responses;
    }

    /** The responses where they are declared, shared ones once. */
    Stream<Place> responses() {
        return Stream.concat(
                        at("/components/responses").children(),
                        operations()
                                .flatMap(operation ->
                                        operation.child("responses").children()))
                .filter(each -> !each.has("$ref"));
    }

    /** The media types of all bodies, where they are declared. */
    Stream<Place> mediaTypes() {
        return everything()
                .filter(each -> each.name().equals("content") && !isProperty(each))
                .flatMap(Place::children);
    }

    private static boolean isProperty(Place place) {
        return place.pointer().endsWith("/properties/" + place.name());
    }

    /** All schemas, each where it is declared: components, inline ones, and the parts of both. */
    Stream<Place> schemas() {
        return Stream.concat(
                        componentSchemas(),
                        everything().filter(each -> each.name().equals("schema") && !isProperty(each)))
                .flatMap(this::withParts)
                .filter(each -> !each.has("$ref"));
    }

    Stream<Place> componentSchemas() {
        return at("/components/schemas").children();
    }

    static boolean isComponent(Place schema) {
        return schema.pointer().matches("/components/schemas/[^/]+");
    }

    private Stream<Place> withParts(Place schema) {
        return Stream.concat(
                Stream.of(schema),
                Stream.of(
                                schema.child("properties").children(),
                                COMBINATORS.stream()
                                        .flatMap(each -> schema.child(each).children()),
                                Stream.of(
                                                schema.child("items"),
                                                schema.child("not"),
                                                schema.child("additionalProperties"))
                                        .filter(each -> each.node().isObject()))
                        .flatMap(each -> each)
                        .flatMap(this::withParts));
    }

    /** What a schema is made of by a combinator ({@code allOf}, {@code oneOf}, {@code anyOf}), references followed. */
    List<Place> parts(Place schema, String combinator) {
        return schema.child(combinator).children().map(this::resolve).toList();
    }

    /** A schema and all that it is made of, references followed. */
    Stream<Place> whole(Place schema) {
        Map<String, Place> whole = new LinkedHashMap<>();
        gather(resolve(schema), whole);
        return whole.values().stream();
    }

    private void gather(Place schema, Map<String, Place> whole) {
        if (whole.putIfAbsent(schema.pointer(), schema) == null) {
            COMBINATORS.forEach(each -> parts(schema, each).forEach(part -> gather(part, whole)));
        }
    }

    /** The properties that a schema has, by itself or by what it is made of; not resolved. */
    Map<String, Place> properties(Place schema) {
        Map<String, Place> properties = new LinkedHashMap<>();
        whole(schema)
                .flatMap(each -> each.child("properties").children())
                .forEach(each -> properties.putIfAbsent(each.name(), each));
        return properties;
    }

    /** The properties that a schema requires, by itself or by what it is made of. */
    Set<String> required(Place schema) {
        Set<String> required = new HashSet<>();
        whole(schema).forEach(each -> required.addAll(each.texts("required")));
        return required;
    }

    /** The types that a value of a schema can have; empty where it can have any, a set of none where it can have none. */
    Optional<Set<String>> types(Place schema) {
        return types(resolve(schema), Set.of());
    }

    private Optional<Set<String>> types(Place schema, Set<String> above) {
        if (above.contains(schema.pointer())) {
            return Optional.empty();
        }
        Set<String> here = new HashSet<>(above);
        here.add(schema.pointer());
        Optional<Set<String>> types = schema.has("type") ? Optional.of(Set.of(schema.text("type"))) : Optional.empty();
        for (Place part : parts(schema, "allOf")) {
            types = both(types, types(part, here));
        }
        for (String combinator : List.of("oneOf", "anyOf")) {
            types = both(
                    types,
                    either(parts(schema, combinator).stream()
                            .map(part -> types(part, here))
                            .toList()));
        }
        return types;
    }

    private static Optional<Set<String>> both(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Set<String> both = new TreeSet<>(one.get());
        both.retainAll(other.get());
        return Optional.of(both);
    }

    private static Optional<Set<String>> either(List<Optional<Set<String>>> alternatives) {
        if (alternatives.isEmpty() || alternatives.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<String> either = new TreeSet<>();
        alternatives.forEach(each -> either.addAll(each.orElseThrow()));
        return Optional.of(either);
    }

    boolean isObject(Place schema) {
        return types(schema).equals(Optional.of(Set.of("object")));
    }

    /** Whether a path has others below it that name one thing: then it is that of a collection. */
    boolean isCollection(String path) {
        return paths().anyMatch(each -> each.name().startsWith(path + "/{"));
    }

    /** What an operation answers in JSON when all is well; missing where it does not. */
    Place answerOf(Place operation) {
        Place response = responsesOf(operation).getOrDefault("200", new Place("", Contract.yaml("{}")));
        return response.child("content").child("application/json").child("schema");
    }
}
