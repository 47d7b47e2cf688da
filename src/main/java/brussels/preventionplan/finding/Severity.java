package brussels.preventionplan.finding;

/** How much a reader should worry about a finding. Constants are spelled as in the contract. */
public enum Severity {
    /** Good to know; every value can be used as it is. */
    info,
    /** A value was inferred, is missing, or should be looked at before it is used. */
    warning,
    /** Published values contradict each other. */
    error
}
