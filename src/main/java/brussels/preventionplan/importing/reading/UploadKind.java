package brussels.preventionplan.importing.reading;

import org.jspecify.annotations.Nullable;

/** What an upload holds (docs/importing.md). Constants are spelled as in the contract. */
public enum UploadKind {
    /** An answer as plain text: a letter and its annexes. */
    document(null),
    /** A table of what communes do. */
    actions(TableKind.actions),
    /** A table of what non-profits get. */
    grants(TableKind.grants);

    private final @Nullable TableKind table;

    UploadKind(@Nullable TableKind table) {
        this.table = table;
    }

    /** An upload that is one table. */
    public static UploadKind of(TableKind table) {
        return table == TableKind.actions ? actions : grants;
    }

    /** The one table that it is, or null for a document, which holds several. */
    public @Nullable TableKind table() {
        return table;
    }
}
