package brussels.preventionplan.reconciliation.explanation;

/** How a statement names a row. */
final class Names {

    private Names() {}

    /** The organization of a grant, else the code of the row. */
    static String of(Row row) {
        return row.organization() == null ? row.code() : row.organization();
    }

    /** A number as the contract writes it: an amount with its two decimals, a count without. */
    static String of(Column column, long number) {
        return column == Column.amount ? Row.toEuro(number).value() : Long.toString(number);
    }
}
