package brussels.preventionplan.importing;

import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.organization.NameVariants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers what the rows of a document are matched with. */
@ApplicationScoped
class KnownThings {

    private final Measures measures;
    private final Corrections corrections;

    KnownThings(Measures measures, Corrections corrections) {
        this.measures = measures;
        this.corrections = corrections;
    }

    /** What is known of the plan. */
    Known ofPlan(List<Known.Misspelling> misspellings) {
        return Known.ofPlan(measures.themeOfMeasure(), misspellings);
    }

    /** Which spellings of organizations accepted corrections take for another. */
    NameVariants nameVariants() {
        return new NameVariants(corrections.mapAccepted(Grant.PATH, Grant.ORGANIZATION));
    }
}
