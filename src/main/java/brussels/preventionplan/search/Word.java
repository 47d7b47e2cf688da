package brussels.preventionplan.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of a question, with what stands for it too. All are in the form of {@code SearchableText}.
 *
 * @param text the word as it was asked for
 * @param stems what inflected forms of it begin with
 * @param slips words that it may have been meant for; empty unless it stands nowhere as it was asked for
 */
record Word(String text, Set<String> stems, Set<String> slips) {

    /** What is shorter begins too many words. */
    private static final int SHORTEST_PREFIX = 2;

    Word {
        stems = Set.copyOf(stems);
        slips = Set.copyOf(slips);
    }

    /** The same word, meant for others. */
    Word meantFor(Set<String> others) {
        return new Word(text, stems, others);
    }

    /** How like to it a word of a text is. */
    Likeness of(String found) {
        if (found.equals(text)) {
            return Likeness.exact;
        }
        if (isPrefix() && found.startsWith(text)) {
            return Likeness.prefix;
        }
        if (stems.stream().anyMatch(found::startsWith)) {
            return Likeness.stem;
        }
        return slips.contains(found) ? Likeness.slip : Likeness.none;
    }

    /** How like to it the likest of some words is. */
    Likeness ofBest(Set<String> found) {
        Likeness best = Likeness.none;
        for (String each : found) {
            Likeness likeness = of(each);
            best = likeness.compareTo(best) < 0 ? likeness : best;
        }
        return best;
    }

    /** The word as a part of a query of PostgreSQL's text search: letters and digits only, each word within quotes. */
    String query() {
        return Stream.of(
                        Stream.of(isPrefix() ? beginning(text) : "'" + text + "'"),
                        stems.stream().map(Word::beginning),
                        slips.stream().map(slip -> "'" + slip + "'"))
                .flatMap(each -> each)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private boolean isPrefix() {
        return text.length() >= SHORTEST_PREFIX;
    }

    private static String beginning(String word) {
        return "'" + word + "':*";
    }
}
