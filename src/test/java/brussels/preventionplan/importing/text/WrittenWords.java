package brussels.preventionplan.importing.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Words of which tests make texts. Dutch words start with a z and French ones do not, so that no French text ends, by
 * chance, in a Dutch unit, which would make its cell truly ambiguous.
 */
final class WrittenWords {

    private static final List<String> FRENCH = List.of(
            "prévention",
            "jeunes/police",
            "l'espace",
            "Médiation",
            "(EDUC)",
            "(a, b; c)",
            "–",
            "-",
            "&",
            "2.0",
            "à",
            "É",
            "<p>",
            "n°",
            "\"x\"",
            "«",
            "»",
            "_");
    private static final List<String> DUTCH =
            List.of("zorg", "zelf/zaak", "zo'n", "Zuid", "(zoek, zie; zo)", "z-z", "zé", "z2.0", "(z)");

    private WrittenWords() {}

    /** A text without separators, colons, and commas outside parentheses. */
    static Arbitrary<String> french() {
        return Arbitraries.of(FRENCH).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }

    static Arbitrary<String> dutch() {
        return Arbitraries.of(DUTCH).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }

    /** The same with separators inside. */
    static Arbitrary<String> frenchWithSlashes() {
        return french().list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(" / ", parts));
    }

    static Arbitrary<String> dutchWithSlashes() {
        return dutch().list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(" / ", parts));
    }
}
