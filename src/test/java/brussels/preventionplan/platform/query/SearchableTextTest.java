package brussels.preventionplan.platform.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchableTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Médiation de VOISINAGE | mediation de voisinage",
                "Réseau Intersection : fonctionnement | reseau intersection fonctionnement",
                "l'après-prison | l apres prison",
                "M2.1 | m2 1",
                "« bas seuil » | bas seuil",
                "België, Zoë, Ça | belgie zoe ca",
                "ﬁn Œuvre | fin œuvre",
                "naïve nai\u0308ve | naive naive"
            })
    void leavesOutCaseAccentsAndPunctuation(String text, String searchable) {
        assertEquals(searchable, SearchableText.of(text));
    }

    @Test
    void joinsTextsAndLeavesOutWhatIsNotThere() {
        assertEquals("a b c", SearchableText.of("A", null, "b c", "", " / "));
        assertEquals("", SearchableText.of());
    }

    @Test
    void aQuestionAsksForBeginningsOfWords() {
        assertEquals("mediation:* & voisin:*", SearchableText.query("Médiation  voisin"));
    }

    @Test
    void whatAnotherWordBeginsWithIsNotAskedForTwice() {
        assertEquals("aide:* & prison:*", SearchableText.query("pris a prison Aide p aide pri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "':*&|!()<->", "\0", "\uFFFD", "--", "%_\\"})
    void aQuestionWithoutWordsIsEmpty(String question) {
        assertEquals("", SearchableText.query(question));
    }

    @Test
    void aVeryLongWordIsAskedForByItsBeginning() {
        // Each of these letters is four in plain letters, and each of those has three bytes.
        assertEquals("アハート".repeat(25) + ":*", SearchableText.query("㌀".repeat(200)));
    }

    @Property
    void whateverIsAskedIsAQueryOfPlainWords(@ForAll String question) {
        String query = SearchableText.query(question);
        assertTrue(query.isEmpty() || query.matches("[\\p{L}\\p{N}]+:\\*( & [\\p{L}\\p{N}]+:\\*)*"), query);
    }

    @Property
    void textThatIsSearchableStaysAsItIs(@ForAll String text) {
        String once = SearchableText.of(text);
        assertEquals(once, SearchableText.of(once));
    }
}
