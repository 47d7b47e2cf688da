package brussels.preventionplan.search;

import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.query.SearchableText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that has all words that were asked for, before it is known how well.
 *
 * @param id within its kind
 * @param title what it is called, of any length
 * @param text what is said of it; may be empty
 * @param source where it was published, or null
 */
record Candidate(
        HitKind kind,
        String id,
        Bilingual title,
        String text,
        @Nullable Source source) {

    private static final int LONGEST_TITLE = 200;

    /**
     * How well a candidate fits a question, the best first.
     *
     * @param titled whether its title alone has all words
     * @param worst how like the least like word is
     * @param sum the same of all words together
     */
    record Ranked(Candidate candidate, boolean titled, Likeness worst, int sum) {

        /** Equals by kind, then as they stand in the documents. */
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::titled)
                .reversed()
                .thenComparing(Ranked::worst)
                .thenComparingInt(Ranked::sum)
                .thenComparing(each -> each.candidate().kind())
                .thenComparing(each -> each.candidate().documentId())
                .thenComparingInt(each -> each.candidate().line())
                .thenComparing(each -> each.candidate().path());
    }

    /** How well it fits. */
    Ranked rank(Question question) {
        Set<String> inTitle = words(title.fr(), title.nl(), kind.isTextAName() ? text : null);
        Set<String> anywhere = words(title.fr(), title.nl(), text);
        boolean titled = true;
        Likeness worst = Likeness.exact;
        int sum = 0;
        for (Word word : question.words()) {
            Likeness likeness = word.ofBest(anywhere);
            titled &= word.ofBest(inTitle) != Likeness.none;
            worst = likeness.compareTo(worst) > 0 ? likeness : worst;
            sum += likeness.distance();
        }
        return new Ranked(this, titled, worst, sum);
    }

    private static Set<String> words(@Nullable String... texts) {
        return Set.of(Stream.of(SearchableText.of(texts).split(" ")).distinct().toArray(String[]::new));
    }

    /** The path of its resource, below the root of the API. */
    String path() {
        return kind.path() + id;
    }

    /** What is given out of it. */
    Hit toHit(Question question) {
        List<String> texts = Stream.of(
                        Optional.of(text), Optional.ofNullable(title.fr()), Optional.ofNullable(title.nl()))
                .flatMap(Optional::stream)
                .filter(each -> !each.isBlank())
                .toList();
        return new Hit(
                kind,
                new Bilingual(shortened(title.fr()), shortened(title.nl())),
                path(),
                Fragment.of(question, texts),
                source);
    }

    private static @Nullable String shortened(@Nullable String title) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        int end = space > 0 ? space : LONGEST_TITLE;
        return title.substring(0, Character.isLowSurrogate(title.charAt(end)) ? end - 1 : end) + "…";
    }

    private String documentId() {
        return source == null ? "" : source.documentId();
    }

    private int line() {
        return source == null ? 0 : source.line();
    }
}
