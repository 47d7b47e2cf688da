package brussels.preventionplan.search;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.query.SearchableText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FragmentTest {

    private static final Question MEDIATION = new Question(List.of(new Word("mediation", Set.of("mediat"), Set.of())));

    private static String shown(List<Part> parts) {
        return parts.stream()
                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }

    @Test
    void marksWordsWhateverTheirCaseAndAccents() {
        assertEquals(
                "« [Médiation] » : [MEDIATEURS] et remédiation, <b>[me\u0301diation]</b>",
                shown(Fragment.of(
                        MEDIATION, List.of("« Médiation » : MEDIATEURS et remédiation, <b>me\u0301diation</b>"))));
    }

    @Test
    void isOfTheFirstTextThatHasAWord() {
        assertEquals("la [médiation]", shown(Fragment.of(MEDIATION, List.of("rien", "la médiation", "médiation"))));
        assertEquals("rien", shown(Fragment.of(MEDIATION, List.of("rien", "rien non plus"))));
    }

    @Test
    void beginsAndEndsWithWholeWordsAroundTheFirst() {
        String shown = shown(Fragment.of(MEDIATION, List.of("mot ".repeat(100) + "médiation" + " mot".repeat(100))));
        assertTrue(shown.startsWith("mot mot "), shown);
        assertTrue(shown.contains(" [médiation] "), shown);
        assertTrue(shown.endsWith(" mot"), shown);
        assertTrue(shown.length() > 150, shown);
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        String word = "mediation" + "x".repeat(300);
        assertEquals("[" + word.substring(0, 200) + "]", shown(Fragment.of(MEDIATION, List.of(word))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "médiation",
                        "MÉDIATION",
                        "me\u0301diation",
                        "médiateur",
                        "remédiation",
                        "mot",
                        "<ul>",
                        "\t",
                        "'",
                        "😀",
                        "\uD800",
                        "ﷺ",
                        "·",
                        "x".repeat(150),
                        "😀".repeat(120),
                        "𐍈".repeat(120))
                .list()
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }

    @Property
    void isAPartOfTheTextWithItsWordsMarked(@ForAll("texts") String text) {
        List<Part> parts = Fragment.of(MEDIATION, List.of(text));
        String joined = parts.stream().map(Part::text).collect(joining());
        assertTrue(text.contains(joined));
        assertTrue(joined.length() <= Fragment.LONGEST);
        assertEquals(
                Stream.of(SearchableText.of(text).split(" ")).anyMatch(word -> word.startsWith("mediat")),
                parts.stream().anyMatch(Part::match));
        parts.stream()
                .filter(Part::match)
                .forEach(part -> assertTrue(SearchableText.of(part.text()).startsWith("mediat"), part::toString));
    }

    @Property
    void anyTextHasAFragment(@ForAll String text) {
        String joined =
                Fragment.of(MEDIATION, List.of(text)).stream().map(Part::text).collect(joining());
        assertTrue(text.contains(joined));
        assertTrue(joined.length() <= Fragment.LONGEST);
    }
}
