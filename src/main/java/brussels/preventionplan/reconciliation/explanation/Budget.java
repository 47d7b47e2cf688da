package brussels.preventionplan.reconciliation.explanation;

import java.time.Duration;

/** What a search may still spend: steps, each a row or a candidate looked at, and time. */
final class Budget {

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 4096;

    private final long deadline;
    private final long steps;
    private long spent;
    private boolean exhausted;

    Budget(Duration time, long steps) {
        this.deadline = System.nanoTime() + time.toNanos();
        this.steps = steps;
    }

    /** Spends one step; false where nothing is left, and the search must end. */
    boolean spend() {
        spent++;
        if (spent > steps || spent % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() > deadline) {
            exhausted = true;
        }
        return !exhausted;
    }

    /** Whether something was left untried. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Notes that something is left untried for another reason than steps or time. */
    void leaveUntried() {
        exhausted = true;
    }
}
