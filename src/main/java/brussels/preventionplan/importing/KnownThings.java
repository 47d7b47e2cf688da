package brussels.preventionplan.importing;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.checking.KnownOrganizations;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.measure.PlanYears;
import brussels.preventionplan.organization.OrganizationNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the rows of a document are matched with. */
@ApplicationScoped
class KnownThings {

    private final Measures measures;
    private final OrganizationNames names;
    private final Corrections corrections;

    KnownThings(Measures measures, OrganizationNames names, Corrections corrections) {
        this.measures = measures;
        this.names = names;
        this.corrections = corrections;
    }

    /** What single rows are matched with: organizations are matched once all rows are there. */
    Known ofPlan() {
        return new Known(
                CommuneNames.shipped(),
                measures.themeOfMeasure(),
                PlanYears.shipped(),
                new KnownOrganizations(Map.of()),
                List.of());
    }

    /** What is known to a document that ships without corrections of its own. */
    Known known() {
        return known(Map.of(), List.of());
    }

    /**
     * What is known to a document that ships with corrections.
     *
     * @param spelledAs for a published spelling that they take for another: that other spelling
     */
    Known known(Map<String, String> spelledAs, List<Known.Misspelling> misspellings) {
        Map<String, String> all = new HashMap<>(corrections.mapAccepted(Grant.PATH, Grant.ORGANIZATION));
        all.putAll(spelledAs);
        KnownOrganizations organizations = new KnownOrganizations(all);
        names.listSpellings()
                .forEach(each -> organizations.add(each.organizationId(), each.organizationName(), each.spelling()));
        return new Known(
                CommuneNames.shipped(), measures.themeOfMeasure(), PlanYears.shipped(), organizations, misspellings);
    }
}
