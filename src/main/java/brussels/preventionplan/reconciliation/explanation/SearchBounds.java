package brussels.preventionplan.reconciliation.explanation;

import java.time.Duration;

/**
 * Where a search ends at the latest. The steps come first on every machine that is not overloaded, so that the same
 * table gets the same answer; the time is the last resort.
 *
 * @param time after which nothing more is tried
 * @param steps rows that are looked at
 * @param candidates repairs of one hypothesis that are tried
 * @param explanations that are given out at most
 */
public record SearchBounds(Duration time, long steps, int candidates, int explanations) {

    /** Enough for some ten thousand rows. */
    public static final SearchBounds USUAL = new SearchBounds(Duration.ofSeconds(5), 4_000_000, 5_000, 100);
}
