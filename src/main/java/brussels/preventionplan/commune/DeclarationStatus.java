package brussels.preventionplan.commune;

/** What a commune's rows of Annex 1 say in a year. Constants are spelled as in the contract. */
public enum DeclarationStatus {
    /** At least one measure is named. */
    declared,
    /** The annex prints "/": nothing is done under the theme. */
    nothingDeclared,
    /** The row is there but empty: nothing is known. */
    blank
}
