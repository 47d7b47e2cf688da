package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes what is given out of the check of a year, with the corrections that its explanations were kept as. */
@ApplicationScoped
public class ReconciliationViews {

    private final Reconciliations reconciliations;
    private final Proposals proposals;
    private final RequestLanguage language;
    private final Links links;

    ReconciliationViews(Reconciliations reconciliations, Proposals proposals, RequestLanguage language, Links links) {
        this.reconciliations = reconciliations;
        this.proposals = proposals;
        this.language = language;
        this.links = links;
    }

    /** The check of a year, also of one that has neither grants nor declared totals: it is empty. */
    public ReconciliationView of(int year, Basis basis, AsOf asOf) {
        return of(reconciliations.of(year, basis, asOf));
    }

    ReconciliationView of(Reconciliations.YearOfTotals year) {
        return ReconciliationView.of(
                year, proposals.corrections(year.year(), year.explained(), year.asOf()), language, links);
    }
}
