package brussels.preventionplan.platform.rdf;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a property of a thing can have for its value. */
public sealed interface Value {

    /**
     * A thing that is named, whether or not the graph says more of it.
     *
     * @param iri absolute, or short as {@link Prefixes} has it
     */
    record Reference(String iri) implements Value {

        /** @throws IllegalArgumentException where it is no IRI (RFC 3987) */
        public Reference {
            if (!URI.create(iri).isAbsolute()) {
                throw new IllegalArgumentException("no absolute IRI: " + iri);
            }
        }
    }

    /**
     * A text or another plain value.
     *
     * @param language {@code fr}; null for what is in none
     * @param type its datatype, short as {@link Prefixes} has it; null for a text
     */
    record Literal(
            String text,
            @Nullable String language,
            @Nullable String type) implements Value {

        public Literal {
            if (language != null && type != null) {
                throw new IllegalArgumentException("what has a language is a text");
            }
        }
    }

    /** A thing that has no name, but belongs to what it is the value of. */
    record Unnamed(Description description) implements Value {}

    /** A thing that is named. */
    static Value of(String iri) {
        return new Reference(iri);
    }

    /** A text in no language, such as a name. */
    static Value plain(String text) {
        return new Literal(text, null, null);
    }

    /** A text in a language. */
    static Value text(String text, String language) {
        return new Literal(text, language, null);
    }

    /** A plain value of a datatype: {@code xsd:date}. */
    static Value typed(String text, String type) {
        return new Literal(text, null, type);
    }
}
