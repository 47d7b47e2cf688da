package brussels.preventionplan.reconciliation.explanation;

/** A column of the table that a slip can reach. */
public enum Column {
    /** How many projects a total declares; blank on a grant's row, which is one project by itself. */
    count,
    /** The amount of a total or of a grant. */
    amount,
    /** The measure under which a grant is listed. */
    measure
}
