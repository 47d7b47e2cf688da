package brussels.preventionplan.importing.reading;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;

/**
 * A commune as Annex 1 names it.
 *
 * @param publishedName verbatim, both languages in one string
 * @param place its first row
 */
public record CommuneRow(String publishedName, DeclarationStatus status, Place place) {}
