package brussels.preventionplan.document;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a value was published.
 *
 * @param annex the number of the annex, or null in the letter itself
 * @param line the line, counted from 1 in the stored text
 * @param column the cell of a tab-separated row, counted from 1, or null for the whole line
 */
@Embeddable
public record Source(
        String documentId,
        @Nullable Integer annex,
        int line,
        @Nullable Integer column) {

    /** A place of a document. */
    public static Source of(String documentId, Place place) {
        return new Source(documentId, place.annex(), place.line(), place.column());
    }
}
