package brussels.preventionplan.reconciliation.explanation;

import org.jspecify.annotations.Nullable;

/** One change that turns the printed table into the one that was meant. */
public sealed interface Change {

    /**
     * A cell holds another number, which is printed elsewhere or follows from what is.
     *
     * @param number cents in the amount's column; null for a blank cell
     */
    record SetCell(int row, Column column, @Nullable Long number) implements Change {}

    /**
     * A grant's own amount is lost, and is what the totals leave for it.
     *
     * @param cents null where no total tells
     * @param certainty whether every variant of the explanation says so
     */
    record SolveAmount(int row, @Nullable Long cents, Certainty certainty) implements Change {}

    /** A declared cell's own number is lost: it is worth what is listed, and proves nothing. */
    record ImplyCell(int row, Column column) implements Change {}

    /** A grant belongs to another measure. */
    record MoveGrant(int row, String measure) implements Change {}

    /** A grant should not be listed. */
    record StrikeGrant(int row) implements Change {}

    /**
     * Grants are missing.
     *
     * @param count how many; null where nothing tells
     * @param cents what they add up to; null where nothing tells
     */
    record AddGrants(
            String measure, @Nullable Long count, @Nullable Long cents) implements Change {}
}
