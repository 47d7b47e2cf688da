package brussels.preventionplan.reconciliation.explanation;

/** How far an assumption can be relied on, should its explanation be right. */
public enum Certainty {
    /** Every variant of the explanation says so. */
    all,
    /** Only the simplest variant says so; a longer one fits as well and puts another value here. */
    shortest
}
