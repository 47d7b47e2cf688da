package brussels.preventionplan.reconciliation.explanation;

/**
 * One cell of a ledger.
 *
 * @param row counted from 0, in printed order
 */
public record Cell(int row, Column column) {}
