package brussels.preventionplan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "prisons | prison | prison | prison prisoon",
                "bemiddelingen | bemiddelingen | bemiddel | bemiddel bemiddeel",
                "straten | straten | strat | straat strat",
                "social | social | social | sociaux",
                "violences | violent | violenc | violen violenc violent",
                "mediation | mediat | medi | mediat",
                "les | le | les | -",
                "prison | - | - | -"
            })
    void areBeginningsOfOtherForms(
            String word, @Nullable String french, @Nullable String dutch, @Nullable String beginnings) {
        Set<String> expected = beginnings == null ? Set.of() : new TreeSet<>(Arrays.asList(beginnings.split(" ")));
        assertEquals(expected, Stems.of(word, french, dutch));
    }
}
