package brussels.preventionplan.reconciliation.check;

/** What came of checking a declared total. Constants are spelled as in the contract. */
public enum CheckStatus {
    /** What is declared equals what is listed. */
    match,
    /** It does not: at least one of count and amount differs. */
    mismatch,
    /** There are grants but no declared total: nothing can be checked. */
    notDeclared,
    /** A total is declared, no grant is listed. */
    notListed,
    /** Neither is there. */
    empty
}
