package brussels.preventionplan.action;

import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.language.Bilinguals;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.query.SearchableText;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that is taken in, before it has an id.
 *
 * @param publishedText verbatim; blank where nothing is described
 * @param unit direction, cell or service; null where nothing is described
 * @param activities empty where nothing is described
 */
public record PublishedAction(
        Place place,
        int year,
        Commune commune,
        MeasureCode measure,
        String publishedText,
        @Nullable Bilingual unit,
        List<Bilingual> activities) {

    public PublishedAction {
        activities = List.copyOf(activities);
    }

    /** As a row of its table; {@code json} writes the activities. */
    public Cells cells(ObjectMapper json) {
        return place.cells()
                .with("year", year)
                .with("nis_code", commune.nisCode())
                .with("measure_code", measure)
                .with("described", !publishedText.isBlank())
                .with("unit_fr", unit == null ? null : unit.fr())
                .with("unit_nl", unit == null ? null : unit.nl())
                .with("activities", json.valueToTree(new Bilinguals(activities)))
                .with("published_text", publishedText)
                .with(
                        "searchable",
                        SearchableText.of(
                                publishedText,
                                commune.name().fr(),
                                commune.name().nl()));
    }
}
