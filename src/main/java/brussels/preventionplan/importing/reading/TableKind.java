package brussels.preventionplan.importing.reading;

/** The two tables that an answer prints. Constants are spelled as in the contract. */
public enum TableKind {
    /** What communes do (Annex 1, lines 70–119). */
    actions(1),
    /** What non-profits get, with the totals declared for it (Annex 2, lines 124–153). */
    grants(2);

    private final int annex;

    TableKind(int annex) {
        this.annex = annex;
    }

    /** The number of the annex that prints this table. */
    public int annex() {
        return annex;
    }
}
