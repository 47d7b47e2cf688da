package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.TableKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one data row.
 *
 * @param row the line or row number, from 1
 * @param path of the resource that it becomes, below the root of the API; null for a rejected row
 * @param amount in euro, or null where the row has none
 */
record RowFate(
        int row,
        TableKind kind,
        Fate fate,
        @Nullable String path,
        @Nullable BigDecimal amount) {

    /** Constants are spelled as in the contract. */
    enum Fate {
        /** Nothing like it was there. */
        created,
        /** It follows a row that was there, with another value. */
        changed,
        /** It follows a row that was there, and says the same. */
        unchanged,
        /** An issue keeps it, and with it the whole import, from being stored. */
        rejected
    }
}
