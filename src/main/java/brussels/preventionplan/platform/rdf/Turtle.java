package brussels.preventionplan.platform.rdf;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Turtle (RDF 1.1 Turtle, W3C Recommendation of 25 February 2014). */
final class Turtle {

    private static final int FIRST_PRINTABLE = 0x20;

    private final Prefixes prefixes;

    Turtle(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    String write(Map<String, Description> things) {
        return Stream.concat(
                        Stream.of(prefixes.namespaces().entrySet().stream()
                                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                                .collect(Collectors.joining())),
                        things.entrySet().stream()
                                .map(thing -> name(thing.getKey()) + said(thing.getValue(), "\n    ") + " .\n"))
                .collect(Collectors.joining("\n"));
    }

    private String said(Description description, String between) {
        Stream<String> types =
                description.types().isEmpty() ? Stream.of() : Stream.of("a " + String.join(", ", description.types()));
        Stream<String> properties = description.properties().entrySet().stream()
                .map(property -> property.getKey() + " "
                        + property.getValue().stream().map(this::value).collect(Collectors.joining(", ")));
        return Stream.concat(types, properties).collect(Collectors.joining(" ;" + between, between, ""));
    }

    private String value(Value value) {
        if (value instanceof Value.Reference thing) {
            return name(thing.iri());
        }
        if (value instanceof Value.Unnamed thing) {
            return "[" + said(thing.description(), " ") + " ]";
        }
        Value.Literal literal = (Value.Literal) value;
        String text = '"' + escaped(literal.text()) + '"';
        if (literal.language() != null) {
            return text + "@" + literal.language();
        }
        return literal.type() == null ? text : text + "^^" + literal.type();
    }

    private String name(String iri) {
        return prefixes.shorten(iri) ? iri : "<" + iri + ">";
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default ->
                        character < FIRST_PRINTABLE ? "\\u%04X".formatted(character) : Character.toString(character);
                })
                .collect(Collectors.joining());
    }
}
