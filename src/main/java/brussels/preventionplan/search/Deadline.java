package brussels.preventionplan.search;

import java.time.Duration;

/**
 * When a search has to have ended.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Deadline(long nanos) {

    static Deadline in(Duration longest) {
        return new Deadline(System.nanoTime() + longest.toNanos());
    }

    /** How many milliseconds are left; zero or less where none is. */
    long millisLeft() {
        return Duration.ofNanos(nanos - System.nanoTime()).toMillis();
    }
}
