package brussels.preventionplan.reconciliation.explanation;

/**
 * The slips by which a table of grants goes wrong. Constants are spelled as in the contract.
 *
 * <p>How usual a slip is breaks the last ties, by judgement and coarsely: slips of one keystroke or one paste above
 * those that take two. Finer degrees would claim a knowledge that nobody has.
 */
public enum ExplanationType {
    /** A run of cells of one or two columns stands one row too low or too high. */
    columnShift(2),
    /** A measure's row carries the total of its theme. */
    totalOfAnotherLevel(2),
    /** Two measures' declared totals stand in each other's row. */
    swappedTotals(1),
    /** A grant is listed under a measure that is not its own. */
    misplacedGrant(1),
    /** One or more grants that a total counts are not listed. */
    missingGrant(1),
    /** A grant is listed twice. */
    duplicateGrant(2),
    /** Two neighboring digits changed places. */
    transposedDigits(2),
    /** An amount or a count is ten, a hundred or a thousand times too large or too small. */
    scaleError(2),
    /** A declared count counts organizations, not projects. */
    countsOrganizations(2);

    private final int usual;

    ExplanationType(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }
}
