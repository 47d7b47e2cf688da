package brussels.preventionplan.importing.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Tells which two names are likely one organization's: those that differ in a misspelled word, in a space, or in small
 * words. What is only likely is never joined by itself.
 */
public final class LikelyNames {

    /** "Socabé" and "Socabà" are 0.93, "Molenbeek" and "Molenbeeck" 0.98; "Evere" and "Etterbeek" 0.70. */
    private static final double MISSPELLED = 0.92;
    /** Of shorter words another letter makes another word. */
    private static final int SHORTEST_WORD = 5;

    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_KEY = 300;
    private static final int MOST_WORDS = 30;
    /** Spreads sums over all numbers. */
    private static final int SPREAD = 0x9E3779B1;

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les", "en", "het", "in", "op", "van",
            "voor", "te");

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private LikelyNames() {}

    /**
     * Whether two names are likely spellings of one.
     *
     * @param key of the one, its words in order of the alphabet ({@code SpelledName.key})
     * @param other key of another
     */
    public static boolean alike(String key, String other) {
        List<String> words = words(key);
        List<String> others = words(other);
        List<String> left = without(words, others);
        List<String> right = without(others, words);
        if (left.isEmpty() || right.isEmpty()) {
            return hasCommon(words, left) && SMALL_WORDS.containsAll(left) && SMALL_WORDS.containsAll(right);
        }
        return isOneWord(left, right) || isOneWord(right, left) || isMisspelled(left, right);
    }

    /**
     * Of two names that are {@linkplain #alike(String, String) alike} one form is the same, so that not each name has to be
     * compared with each: its large words, its words without a word that may be misspelled, or its letters, whatever words they
     * make. A name that is longer than names are has none: to compare such ones takes long.
     *
     * @return numbers that stand for forms; two forms seldom have one number
     */
    static Set<Integer> forms(String key) {
        List<String> words = words(key);
        if (key.length() > LONGEST_KEY || words.size() > MOST_WORDS) {
            return Set.of();
        }
        Set<Integer> forms = new HashSet<>();
        forms.add(key.chars()
                .filter(letter -> letter != ' ')
                .map(letter -> letter * letter * SPREAD)
                .sum());
        List<String> large =
                words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        if (!large.isEmpty()) {
            forms.add(large.hashCode());
        }
        for (int index = 0; index < words.size(); index++) {
            if (isWord(words.get(index))) {
                List<String> others = new ArrayList<>(words);
                others.remove(index);
                forms.add(~others.hashCode());
            }
        }
        return forms;
    }

    private static List<String> words(String key) {
        return Arrays.asList(key.split(" "));
    }

    private static List<String> without(List<String> words, List<String> common) {
        List<String> rest = new ArrayList<>(words);
        common.forEach(rest::remove);
        return rest;
    }

    private static boolean hasCommon(List<String> words, List<String> rest) {
        return words.stream().anyMatch(word -> !rest.contains(word) && !SMALL_WORDS.contains(word));
    }

    private static boolean isOneWord(List<String> parts, List<String> whole) {
        return parts.size() == 2
                && whole.size() == 1
                && (whole.get(0).equals(parts.get(0) + parts.get(1))
                        || whole.get(0).equals(parts.get(1) + parts.get(0)));
    }

    private static boolean isMisspelled(List<String> left, List<String> right) {
        return left.size() == 1
                && right.size() == 1
                && isWord(left.get(0))
                && isWord(right.get(0))
                && SIMILARITY.apply(left.get(0), right.get(0)) >= MISSPELLED;
    }

    /** Another number is another name; and what is longer than words are takes long to compare. */
    private static boolean isWord(String word) {
        return word.length() >= SHORTEST_WORD
                && word.length() <= LONGEST_WORD
                && word.chars().noneMatch(Character::isDigit);
    }
}
