package brussels.preventionplan.importing.reading;

/**
 * Takes what is read, in the order of the file, while it is read. Each data row is given to exactly one of
 * {@link #action}, {@link #declaredTotal}, {@link #grant} and {@link #rejected}; its issues and findings come right
 * before or after it.
 */
public interface RowSink {

    /**
     * A commune, once: also one that declares nothing. It may come after its actions, since only the last row of a
     * table tells its status.
     */
    void commune(CommuneRow row);

    /** What a commune does under a measure. */
    void action(ActionRow row);

    /** The title of a theme or a measure, the first time that a table gives one. */
    void title(PlanTitle title);

    /** A theme or a measure with what is declared for it, also where that is nothing. */
    void declaredTotal(DeclaredTotalRow row);

    /** What an organization gets. */
    void grant(GrantRow row);

    /** A data row with at least one issue of severity error. */
    void rejected(RejectedRow row);

    /** Something odd that stops nothing. */
    void finding(SeenFinding finding);

    /** Something that a person has to mend, or, as a warning, to look at. */
    void issue(RowIssue issue);
}
