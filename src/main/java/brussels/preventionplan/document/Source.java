package brussels.preventionplan.document;

import brussels.preventionplan.platform.bulk.Cells;
import jakarta.persistence.Embeddable;
import java.util.List;
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

    /** The columns that hold it in every table of facts. */
    public static final List<String> COLUMNS =
            List.of("source_document_id", "source_annex", "source_line", "source_column");

    /** A row with its place in {@link #COLUMNS}. */
    public Cells cells() {
        return new Cells()
                .with("source_document_id", documentId)
                .with("source_annex", annex)
                .with("source_line", line)
                .with("source_column", column);
    }

    /** A place of a document. */
    public static Source of(String documentId, Place place) {
        return new Source(documentId, place.annex(), place.line(), place.column());
    }
}
