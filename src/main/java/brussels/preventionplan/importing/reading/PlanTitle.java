package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;

/**
 * The title of a theme or of a measure, as Annex 2 prints it.
 *
 * @param code {@code T2} or {@code M2.1}
 */
public record PlanTitle(String code, Bilingual title, Place place) {}
