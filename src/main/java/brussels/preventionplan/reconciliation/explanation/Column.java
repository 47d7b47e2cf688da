package brussels.preventionplan.reconciliation.explanation;

/** A column of the table that a slip can reach. */
public enum Column {
    /** How many projects a total declares; blank on a grant's row, which is one project by itself. */
    count(0),
    /** The amount of a total or of a grant. */
    amount(1),
    /** The measure under which a grant is listed. */
    measure(-1);

    private final int index;

    Column(int index) {
        this.index = index;
    }

    /** Where the numbers of the column stand in arrays of figures. */
    int index() {
        return index;
    }
}
