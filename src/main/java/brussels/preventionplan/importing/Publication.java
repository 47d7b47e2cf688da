package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.TableKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that is ready to be stored.
 *
 * @param reference what all versions of the document have in common
 * @param documentId of this version
 * @param year the year that its tables are about
 * @param staged its rows
 * @param corrections those that ship with it
 */
record Publication(
        String reference,
        String documentId,
        int year,
        String checksum,
        StagedDocument staged,
        CheckedDocument checked,
        List<ShippedCorrection> corrections) {

    Publication {
        corrections = List.copyOf(corrections);
    }

    /** Whether it has a table of this kind, so that all rows of the year in such tables are its own from now on. */
    boolean has(TableKind kind) {
        return switch (kind) {
            case actions -> !checked.declarations().isEmpty();
            case grants -> checked.hasGrants() || !checked.declaredTotals().isEmpty();
        };
    }

    /** What its letter says, or null where it is a bare table. */
    @Nullable
    Letter letter() {
        return checked.answer().letter();
    }
}
