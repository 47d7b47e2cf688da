package brussels.preventionplan.reconciliation.explanation;

/** A table is none that can be searched: a total is declared twice, or a number is too large to be summed exactly. */
public final class UnreadableLedger extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableLedger(String message) {
        super(message);
    }
}
