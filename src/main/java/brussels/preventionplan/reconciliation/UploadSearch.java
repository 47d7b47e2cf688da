package brussels.preventionplan.reconciliation;

import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks for what explains a table that was sent, once for each. */
@ApplicationScoped
class UploadSearch {

    /** For tables of strangers (docs/importing.md, "Bounds"). */
    private static final SearchBounds BRIEF = new SearchBounds(
            Duration.ofSeconds(2),
            SearchBounds.USUAL.steps(),
            SearchBounds.USUAL.candidates(),
            SearchBounds.USUAL.explanations());

    /** So many are looked for at a time for strangers: each takes a core. */
    private static final int AT_A_TIME = 2;

    private final Measures measures;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    UploadSearch(Measures measures) {
        this.measures = measures;
    }

    /**
     * What was found.
     *
     * @param explanations the best first
     * @param searchComplete false where something was left untried
     */
    record Found(List<Explanation> explanations, boolean searchComplete) {

        static final Found NOTHING_FAILS = new Found(List.of(), true);
        private static final Found NOT_SEARCHED = new Found(List.of(), false);

        Found {
            explanations = List.copyOf(explanations);
        }
    }

    /**
     * What explains a table.
     *
     * @param known when the newest revision was made: a redaction may have changed the table
     * @throws ProblemException (429) where too many of strangers are looked for at once
     */
    @CacheResult(cacheName = "explanations-of-uploads")
    Found explain(@CacheKey String uploadId, @CacheKey Optional<Instant> known, UploadedTable table, boolean brief) {
        if (!brief) {
            return search(table, SearchBounds.USUAL);
        }
        enter();
        try {
            return search(table, BRIEF);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(BRIEF.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.tooManyRequests();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.serviceUnavailable();
        }
    }

    private Found search(UploadedTable table, SearchBounds bounds) {
        return table.explain(measures.themeOfMeasure(), bounds)
                .map(found -> new Found(found.explanations(), found.searchComplete()))
                .orElse(Found.NOT_SEARCHED);
    }
}
