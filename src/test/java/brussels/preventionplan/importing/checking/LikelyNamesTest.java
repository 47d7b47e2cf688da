package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.organization.SpelledName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        EarlierNames earlier = new EarlierNames();
        assertEquals(Optional.empty(), earlier.firstLikeThenAdd(other, otherKey));
        assertEquals(alike ? Optional.of(other) : Optional.empty(), earlier.firstLikeThenAdd(one, key));
    }

    /** Who looks only at names that have a form in common finds the same as who compares each with each. */
    @Test
    void noneIsMissed() {
        Random random = new Random(1038);
        List<String> words =
                List.of("le", "du", "maison", "maisson", "jeunes", "jeune", "quartier", "de", "jeunesquartier", "12");
        EarlierNames earlier = new EarlierNames();
        List<String> keys = new ArrayList<>();
        int found = 0;
        for (int number = 0; number < 2_000; number++) {
            String name = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(word -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(" "));
            String key = new SpelledName(name).key();
            Optional<String> first =
                    keys.stream().filter(other -> LikelyNames.alike(key, other)).findFirst();
            assertEquals(first, earlier.firstLikeThenAdd(key, key));
            keys.add(key);
            found += first.isPresent() ? 1 : 0;
        }
        assertTrue(found > 100 && found < 2_000, "found: " + found);
    }
}
