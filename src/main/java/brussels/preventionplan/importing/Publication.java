package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.TableKind;
import java.util.List;

/**
 * A document that is ready to be stored.
 *
 * @param reference what all versions of the document have in common
 * @param documentId of this version
 * @param year the year that its tables are about
 * @param lines verbatim, in order
 * @param corrections those that ship with it
 */
record Publication(
        String reference,
        String documentId,
        int year,
        String checksum,
        List<String> lines,
        ReadDocument read,
        CheckedDocument checked,
        List<ShippedCorrection> corrections) {

    Publication {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
    }

    /** Whether it has a table of this kind, so that all rows of the year in such tables are its own from now on. */
    boolean has(TableKind kind) {
        return switch (kind) {
            case actions -> !read.communes().isEmpty();
            case grants -> !read.grants().isEmpty() || !read.declaredTotals().isEmpty();
        };
    }
}
