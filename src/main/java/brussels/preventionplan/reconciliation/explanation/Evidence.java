package brussels.preventionplan.reconciliation.explanation;

/** What else was odd in the table and would no longer be, should an explanation be right. */
public enum Evidence {
    /** The row of a theme has no number in a column in which other totals have one. */
    blankThemeTotal,
    /** The row of a measure has no number in a column in which other totals have one. */
    blankMeasureTotal,
    /** A grant has no amount. */
    blankGrantAmount,
    /** A grant's row has a count, which belongs to totals. */
    countOnGrantRow,
    /** An amount is far from those of the other grants. */
    amountOutlier
}
