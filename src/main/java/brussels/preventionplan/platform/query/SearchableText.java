package brussels.preventionplan.platform.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text without what a person who searches does not care about: case, accents, punctuation. */
public final class SearchableText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** In characters; PostgreSQL refuses words of a question that are longer than 2046 bytes. */
    private static final int LONGEST_WORD = 100;

    private SearchableText() {}

    /** The words of all texts, in lower case, without accents, one space between them. */
    public static String of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(SearchableText::words)
                .collect(Collectors.joining(" "));
    }

    /** The words of a question as a query of PostgreSQL's text search, each the beginning of a word; may be empty. */
    static String query(String question) {
        NavigableSet<String> words = new TreeSet<>(wordsOf(question));
        return words.stream()
                .filter(word -> !isImplied(word, words.higher(word)))
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** What has a word also has what the word begins with, which need not be looked for: short beginnings are many. */
    private static boolean isImplied(String word, @Nullable String next) {
        return next != null && next.startsWith(word);
    }

    /** The words of a question, in its order; a very long one is asked for by its beginning. */
    public static List<String> wordsOf(String question) {
        return words(question).map(SearchableText::shortened).toList();
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    private static Stream<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
