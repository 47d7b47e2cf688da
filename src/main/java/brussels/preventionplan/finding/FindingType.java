package brussels.preventionplan.finding;

/** What can be odd about a published text. Constants are spelled as in the contract. */
public enum FindingType {
    /** A commune's row prints "/": it declares that it does nothing under the theme. */
    nothingDeclared(Severity.info),
    /** A commune's row is there but empty: whether it does nothing or forgot to say so is unknown. */
    blankRow(Severity.warning),
    /** A measure is named, what is done under it is not: the action counts, undescribed. */
    blankDescription(Severity.warning),
    /** The French and the Dutch half of a cell run into each other; the boundary was inferred. */
    missingSeparator(Severity.warning),
    /** A commune's measures are not in ascending order: a row may have moved. */
    unorderedMeasures(Severity.info),
    /** A commune has several rows under one measure: each is an action of its own. */
    repeatedMeasure(Severity.info),
    /** A name is spelled in another way than elsewhere. */
    nameVariant(Severity.info),
    /** A text, or a number of projects, stands in the row of something else. */
    misplacedText(Severity.warning),
    /** A cell holds HTML markup: it is shown as text, never as markup. */
    markupInText(Severity.info),
    /** A text is there in one language only. */
    missingTranslation(Severity.info),
    /** Title and description of a grant share one cell. */
    titleNotSeparated(Severity.info),
    /** A measure is used, its title is nowhere given. */
    missingMeasureTitle(Severity.info),
    /** What is listed under a measure does not add up to what is declared for it. */
    totalMismatch(Severity.error),
    /** An amount is far from all others. */
    amountOutlier(Severity.warning),
    /** The French and the Dutch text say different things. */
    translationDisagrees(Severity.warning),
    /** A grant has no amount: it is kept without one, and left out of sums. */
    blankAmount(Severity.warning),
    /** A row looks the same as another: both are kept, each counts. */
    duplicateRow(Severity.warning),
    /** The year is none of the plan's years. */
    yearOutsidePlan(Severity.warning),
    /** A word is misspelled; the service never mends it. */
    misspelling(Severity.info);

    private final Severity severity;

    FindingType(Severity severity) {
        this.severity = severity;
    }

    /** How much a reader should worry. */
    public Severity severity() {
        return severity;
    }
}
