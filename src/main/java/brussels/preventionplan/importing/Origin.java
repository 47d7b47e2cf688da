package brussels.preventionplan.importing;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.document.Source;

/**
 * What all facts of one import have in common.
 *
 * @param revision the revision that brings them
 * @param year the year that the tables are about
 */
record Origin(long revision, String documentId, int year) {

    Source at(Place place) {
        return Source.of(documentId, place);
    }
}
