package brussels.preventionplan.reconciliation.explanation;

/** What a search may still spend, and whether it had to leave something untried. */
final class Budget {

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

    private final SearchBounds bounds;
    private final long deadline;
    private long spent;
    private boolean over;
    private boolean complete = true;

    Budget(SearchBounds bounds) {
        this.bounds = bounds;
        this.deadline = System.nanoTime() + bounds.time().toNanos();
    }

    /** Spends one step; false where nothing is left, and the search must end. */
    boolean spend() {
        spent++;
        if (spent > bounds.steps()) {
            end();
        }
        return !over && (spent % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK != 0 || isTimeLeft());
    }

    /** Looks at the clock; false where the search must end. */
    boolean isTimeLeft() {
        if (System.nanoTime() - deadline > 0) {
            end();
        }
        return !over;
    }

    private void end() {
        over = true;
        complete = false;
    }

    /** Spends one step on one more candidate of a hypothesis, its number given; false where it may not propose more. */
    boolean allows(int candidate) {
        if (candidate > bounds.candidates()) {
            complete = false;
            return false;
        }
        return spend();
    }

    /** Notes that something is left untried, or left out. */
    void leaveUntried() {
        complete = false;
    }

    /** Whether everything was tried. */
    boolean isComplete() {
        return complete;
    }
}
