package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/reconciliations")
@Tag(name = "Totals and checks")
@Transactional
class ReconciliationResource {

    private static final String BASIS =
            "published: the values as printed; corrected: with the accepted corrections laid over them";

    private final Reconciliations reconciliations;
    private final DatasetRevisions revisions;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    ReconciliationResource(
            Reconciliations reconciliations,
            DatasetRevisions revisions,
            RequestLanguage language,
            Pages pages,
            Links links) {
        this.reconciliations = reconciliations;
        this.revisions = revisions;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The check of listed against declared totals, year by year")
    public Collection<ReconciliationView> listReconciliations(
            @Parameter(description = BASIS, example = "published") @RestQuery @DefaultValue("published") Basis basis,
            @BeanParam PageQuery page) {
        long revision = revisions.current();
        return pages.of(
                page,
                page.slice(reconciliations.listYears()),
                year -> ReconciliationView.of(reconciliations.of(year, basis), revision, language, links));
    }

    @GET
    @Path("/{year}")
    @Operation(
            summary = "The check of listed against declared totals of a year",
            description =
                    "For each measure and theme: what is listed, what is declared, the difference and what it means; and"
                            + " where a check fails, which slip would make it hold. The service does not claim that it happened.")
    public ReconciliationView getReconciliation(
            @Parameter(description = "Year", example = "2022") @RestPath int year,
            @Parameter(description = BASIS, example = "published") @RestQuery @DefaultValue("published") Basis basis) {
        return ReconciliationView.of(reconciliations.require(year, basis), revisions.current(), language, links);
    }
}
