package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of Annex 1 that names a measure.
 *
 * @param commune the published name of the commune that the row belongs to, as in its {@link CommuneRow}
 * @param publishedText the third cell, verbatim; blank where nothing is described
 * @param unit the direction, cell or service: what stands before the first colon of each language; null where nothing
 *     is described
 * @param activities what stands after it: one for each part where both languages have the same number of parts, else
 *     one with the whole text; empty where nothing is described
 */
public record ActionRow(
        String commune,
        MeasureCode measure,
        String publishedText,
        @Nullable Bilingual unit,
        List<Bilingual> activities,
        Place place) {

    public ActionRow {
        activities = List.copyOf(activities);
    }
}
