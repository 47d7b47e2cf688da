package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.ReadDocument;
import java.util.List;

/**
 * A document that is ready to be stored.
 *
 * @param reference what all versions of the document have in common
 * @param year the year that its tables are about
 * @param lines verbatim, in order
 * @param corrections those that ship with it
 */
record Publication(
        String reference,
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
}
