package brussels.preventionplan.reconciliation.explanation;

/**
 * An equation of the table: a declared number, and what it should equal.
 *
 * @param code of the measure or theme that declares
 * @param column count or amount
 * @param against what the declared number is held against
 * @param declared cents in the amount's column
 * @param found what it is held against comes to
 */
public record Equation(String code, Column column, Against against, long declared, long found) {

    /** What a declared number is held against. */
    public enum Against {
        /** The grants that are listed under it. */
        listed,
        /** The declared totals of a theme's measures. */
        declaredTotals,
        /** The number of organizations listed under it: the evidence of countsOrganizations. */
        organizations,
        /** The total of the theme: the evidence of totalOfAnotherLevel. */
        themeTotal
    }

    /** Whether both sides are equal. */
    public boolean holds() {
        return declared == found;
    }
}
