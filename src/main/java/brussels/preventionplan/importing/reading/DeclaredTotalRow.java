package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of Annex 2 for a theme or a measure, with the totals that it declares.
 *
 * @param code {@code T2} or {@code M2.1}
 * @param projectCount the declared number of projects, 0 or more, or null where the cell is blank
 * @param amount the declared amount in euro, 0 or more, or null where the cell is blank
 * @param publishedText the row, verbatim
 */
public record DeclaredTotalRow(
        String code,
        @Nullable Integer projectCount,
        @Nullable BigDecimal amount,
        String publishedText,
        Place place) {

    /** Whether it declares anything. */
    public boolean declares() {
        return projectCount != null || amount != null;
    }
}
