package brussels.preventionplan.platform.database;

import java.time.Duration;

/** How long to wait before the next try: not at all at first, then longer and longer, up to a bound. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int DOUBLINGS_TO_LONGEST = 6;

    private Backoff() {}

    /**
     * @param failures how often it failed in a row, at least 1
     */
    static Duration before(int failures) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 2, DOUBLINGS_TO_LONGEST));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
