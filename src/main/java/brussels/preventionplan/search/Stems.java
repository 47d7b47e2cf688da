package brussels.preventionplan.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the inflected forms of a word begin with, told from its stems in French and in Dutch. */
final class Stems {

    /**
     * A shorter beginning stands for words that have nothing to do with each other, as does half of a word: "mediation" is
     * cut to "medi", and so are "media".
     */
    private static final int SHORTEST = 4;

    /** A stem may end otherwise than its word: "violence" has the stem "violent". */
    private static final int SHORTEST_COMMON = 5;

    /** A Dutch stem whose long vowel is written once, since a syllable followed. */
    private static final Pattern SHORTENED = Pattern.compile("^(.*[^aeiouy])([aeou])([^aeiouywx])$");

    private static final String PLURAL_OF_AL = "ux";

    private Stems() {}

    /**
     * The beginnings.
     *
     * @param french as PostgreSQL's stemmer cuts it, or null where it does not
     * @param dutch the same
     */
    static Set<String> of(String word, @Nullable String french, @Nullable String dutch) {
        Set<String> beginnings = new TreeSet<>();
        if (word.length() >= SHORTEST) {
            add(beginnings, word, french);
            add(beginnings, word, dutch);
            if (french != null && french.endsWith("al")) {
                // More than one thing that is "social" are "sociaux".
                beginnings.add(french.substring(0, french.length() - 1) + PLURAL_OF_AL);
            }
            if (dutch != null) {
                // More than one "straat" are "straten".
                beginnings.add(SHORTENED.matcher(dutch).replaceFirst("$1$2$2$3"));
            }
        }
        beginnings.removeIf(beginning ->
                beginning.startsWith(word) || beginning.length() < SHORTEST || beginning.length() * 2 <= word.length());
        return beginnings;
    }

    private static void add(Set<String> beginnings, String word, @Nullable String stem) {
        if (stem == null) {
            return;
        }
        beginnings.add(stem);
        int common = 0;
        while (common < Math.min(word.length(), stem.length()) && word.charAt(common) == stem.charAt(common)) {
            common++;
        }
        if (common >= SHORTEST_COMMON && common == stem.length() - 1) {
            beginnings.add(word.substring(0, common));
        }
    }
}
