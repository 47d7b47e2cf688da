package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.organization.SpelledName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Socabé, Socabà, true",
        "Maison de Quartier Bonnevie, Maison Quartier Bonnevie, true",
        "De Wijkerij, Dewijkerij, true",
        "Colectif Mosaïque, Collectif Mosaique, true",
        "Jeunesse à Schaerbeek, Jeunesse à Schaarbeek, true",
        "Association 12, Association 13, false",
        "Association 12, Association, false",
        "Foyer, Foyer des Jeunes, false",
        "Maison de Quartier Bonnevie, Maison de Quartier Helmet, false",
        "Le Foyer, La Maison, false",
        "Le, La, false",
        "Dakira, Dynamo, false",
    })
    void onlyNamesThatDifferInLittleAreAlike(String one, String other, boolean alike) {
        String key = new SpelledName(one).key();
        String otherKey = new SpelledName(other).key();
        assertEquals(alike, LikelyNames.alike(key, otherKey));
        assertEquals(alike, LikelyNames.alike(otherKey, key));
    }
}
