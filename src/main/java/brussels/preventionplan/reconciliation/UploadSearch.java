package brussels.preventionplan.reconciliation;

import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Looks for what explains a table that was sent, once for each. */
@ApplicationScoped
class UploadSearch {

    /** For tables of strangers (API.md, section 10). */
    private static final SearchBounds BRIEF = new SearchBounds(
            Duration.ofSeconds(2),
            SearchBounds.USUAL.steps(),
            SearchBounds.USUAL.candidates(),
            SearchBounds.USUAL.explanations());

    private final Measures measures;

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

    @CacheResult(cacheName = "explanations-of-uploads")
    Found explain(@CacheKey String uploadId, UploadedTable table, boolean brief) {
        return table.explain(measures.themeOfMeasure(), brief ? BRIEF : SearchBounds.USUAL)
                .map(found -> new Found(found.explanations(), found.searchComplete()))
                .orElse(Found.NOT_SEARCHED);
    }
}
