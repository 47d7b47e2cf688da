package brussels.preventionplan.document;

import brussels.preventionplan.platform.bulk.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a published text.
 *
 * @param annex the number of the annex, or null in the letter itself
 * @param line the line, counted from 1 in the stored text
 * @param column the cell of a tab-separated row, counted from 1, or null for the whole line
 */
public record Place(
        @Nullable Integer annex, int line, @Nullable Integer column) {

    /** The columns that hold it in every table of facts. */
    public static final List<String> COLUMNS = List.of("source_annex", "source_line", "source_column");

    public Place {
        if (line < 1 || (column != null && column < 1) || (annex != null && annex < 1)) {
            throw new IllegalArgumentException("annex, line and column count from 1");
        }
    }

    /** A whole line of the letter. */
    public static Place ofLetter(int line) {
        return new Place(null, line, null);
    }

    /** A whole row of an annex. */
    public static Place ofRow(int annex, int line) {
        return new Place(annex, line, null);
    }

    /** One cell of this place's line; columns count from 1. */
    public Place cell(int column) {
        return new Place(annex, line, column);
    }

    /** A row with this place in {@link #COLUMNS}. */
    public Cells cells() {
        return new Cells().with("source_annex", annex).with("source_line", line).with("source_column", column);
    }
}
