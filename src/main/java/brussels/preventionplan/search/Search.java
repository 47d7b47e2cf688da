package brussels.preventionplan.search;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The search over everything that holds at present. */
@ApplicationScoped
public class Search {

    private static final Set<HitKind> EVERYTHING = Collections.unmodifiableSet(EnumSet.allOf(HitKind.class));

    /** So many of a kind are ranked. */
    static final int MOST_OF_A_KIND = 500;

    /** So many words of a question may be slips. */
    private static final int MOST_SLIPS = 3;

    /** In a shorter word no slip is looked for: too many words are like it. */
    private static final int SHORTEST_SLIP = 4;

    private final SearchTexts texts;
    private final SearchConfig config;
    private final Semaphore places;

    Search(SearchTexts texts, SearchConfig config) {
        this.texts = texts;
        this.config = config;
        this.places = new Semaphore(config.atATime(), true);
    }

    /**
     * What has all words of a question, the best first. A word is found as it is, as a beginning, in other forms of French
     * and Dutch and, where it stands nowhere, with a slip.
     *
     * @param question any text; without a word it finds nothing
     * @param kinds what is searched; everything, where none is named
     * @throws ProblemException where too many search at once (429), or it takes too long (503)
     */
    @Transactional
    public Slice<Hit> list(String question, Set<HitKind> kinds, PageQuery page) {
        List<String> words = Question.wordsOf(question);
        if (words.isEmpty()) {
            return page.slice(List.of());
        }
        Deadline deadline = Deadline.in(config.longest());
        enter(deadline);
        try {
            return list(words, kinds.isEmpty() ? EVERYTHING : EnumSet.copyOf(kinds), page, deadline);
        } finally {
            places.release();
        }
    }

    private void enter(Deadline deadline) {
        try {
            if (!places.tryAcquire(deadline.millisLeft(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.tooManyRequests();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.serviceUnavailable();
        }
    }

    private Slice<Hit> list(List<String> words, Collection<HitKind> kinds, PageQuery page, Deadline deadline) {
        Question asked = new Question(texts.listWords(words, deadline));
        List<Candidate> found = texts.listCandidates(asked.query(), kinds, MOST_OF_A_KIND, deadline);
        if (!found.isEmpty()) {
            return ranked(found, asked, page);
        }
        Question meant = meant(asked, kinds, deadline);
        return meant.equals(asked)
                ? page.slice(List.of())
                : ranked(texts.listCandidates(meant.query(), kinds, MOST_OF_A_KIND, deadline), meant, page);
    }

    /** The question with the words that its slips may have been meant for; what is right in another kind is none. */
    private Question meant(Question asked, Collection<HitKind> kinds, Deadline deadline) {
        List<String> slips = asked.words().stream()
                .filter(word -> word.text().length() >= SHORTEST_SLIP)
                .filter(word -> texts.listCandidates(word.query(), EVERYTHING, 1, deadline)
                        .isEmpty())
                .map(Word::text)
                .limit(MOST_SLIPS)
                .toList();
        if (slips.isEmpty()) {
            return asked;
        }
        Map<String, Set<String>> alike = texts.listAlike(slips, kinds, deadline);
        return new Question(asked.words().stream()
                .map(word -> word.meantFor(alike.getOrDefault(word.text(), Set.of())))
                .toList());
    }

    /** An organization is found by several of its spellings, and stands where the best of them does. */
    private static Slice<Hit> ranked(List<Candidate> found, Question question, PageQuery page) {
        Set<String> seen = new HashSet<>();
        Slice<Candidate> slice = page.slice(found.stream()
                .map(candidate -> candidate.rank(question))
                .sorted(Candidate.Ranked.BEST_FIRST)
                .map(Candidate.Ranked::candidate)
                .filter(candidate -> seen.add(candidate.path()))
                .toList());
        return new Slice<>(
                slice.items().stream()
                        .map(candidate -> candidate.toHit(question))
                        .toList(),
                slice.count(),
                slice.more());
    }
}
