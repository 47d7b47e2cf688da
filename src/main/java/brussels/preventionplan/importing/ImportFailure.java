package brussels.preventionplan.importing;

/** Why an import failed as a whole. The message has the key {@code problem.import.<name>}. */
public enum ImportFailure {
    /** Issues of severity error: they are listed. */
    issues,
    /** The service ended, or lost its database, before it was done. */
    interrupted,
    /** A defect of the service: the log tells more. */
    defect
}
