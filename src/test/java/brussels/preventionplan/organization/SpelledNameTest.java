package brussels.preventionplan.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledNameTest {

    private static SpelledName name(String published) {
        return new SpelledName(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2Bouts | 2bouts",
                "Socabé | socabe",
                "BeFUS asbl / vzw – Belgian Forum for Urban Security | befus-asbl-vzw-belgian-forum-for-urban-security",
                "Centre d'Information et de Documentation pour Jeunes (CIDJ) |"
                        + " centre-d-information-et-de-documentation-pour-jeunes-cidj",
                "Musée Juif de Belgique (MJB) / Joods Museum van België |"
                        + " musee-juif-de-belgique-mjb-joods-museum-van-belgie"
            })
    void idIsTheNameUnaccentedInLowerCaseJoined(String published, String id) {
        assertEquals(id, name(published).toId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BeFUS asbl / vzw – Belgian Forum for Urban Security | BeFUS – Belgian Forum for Urban Security"
                        + " | asbl / vzw",
                "Arts et Publics ASBL / vzw | Arts et Publics | ASBL / vzw",
                "vzw Foyer | Foyer | vzw",
                "Foyer VZW | Foyer | VZW",
                "ASBL – Dakira | Dakira | ASBL",
                "Dakira vzw/asbl | Dakira | vzw/asbl"
            })
    void legalFormIsApartFromTheName(String published, String name, String legalForm) {
        assertEquals(name, name(published).withoutLegalForm());
        assertEquals(Optional.of(legalForm), name(published).legalForm());
    }

    @Test
    void lettersWithinAWordAreNoLegalForm() {
        assertEquals(Optional.empty(), name("Rasbla et Vzwin").legalForm());
        assertEquals("Rasbla et Vzwin", name("Rasbla et Vzwin").withoutLegalForm());
    }

    @Test
    void keyIgnoresCaseAccentsPunctuationAndLegalForm() {
        assertEquals(
                name("Arts et Publics ASBL / vzw").key(),
                name("ARTS-ET-PUBLICS").key());
        assertEquals(
                name("Réseau Intersection").key(),
                name("reseau intersection asbl").key());
    }

    @Test
    void anotherLetterIsAnotherKey() {
        // Only an accent parts the letters é and e, but é and à are parted by more.
        assertEquals(name("Socabé").key(), name("Socabe").key());
        assertNotEquals(name("Socabé").key(), name("Socabà").key());
    }

    @Test
    void fullnessCountsWordsWithoutLegalForm() {
        assertEquals(1, name("Foyer vzw").fullness());
        assertEquals(3, name("Arts et Publics ASBL / vzw").fullness());
        assertTrue(name("Centre communautaire laïc juif (CCLJ)").fullness()
                > name("CCLJ").fullness());
    }
}
