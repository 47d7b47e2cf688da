package brussels.preventionplan.importing.reading;

/** Where the tables of a file have their columns: each may have them in another order. */
@FunctionalInterface
public interface TableColumns {

    /** Those of the annexes as a document prints them. */
    TableColumns OF_ANNEXES = (kind, line) -> Columns.ofAnnex(kind);

    /** The columns as they are on a line. */
    Columns of(TableKind kind, int line);
}
