package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/reconciliations")
@Tag(name = "Totals and checks")
@Transactional
class ReconciliationResource {

    private static final String BASIS =
            "published: the values as printed; corrected: with the accepted corrections laid over them";

    private final Reconciliations reconciliations;
    private final Proposals proposals;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    ReconciliationResource(
            Reconciliations reconciliations, Proposals proposals, RequestLanguage language, Pages pages, Links links) {
        this.reconciliations = reconciliations;
        this.proposals = proposals;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The check of listed against declared totals, year by year")
    public Collection<ReconciliationView> listReconciliations(
            @Parameter(description = BASIS, example = "published") @RestQuery @DefaultValue("published") Basis basis,
            @BeanParam AsOf asOf,
            @BeanParam PageQuery page) {
        return pages.of(
                page, page.slice(reconciliations.listYears(asOf)), year -> view(reconciliations.of(year, basis, asOf)));
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
            @Parameter(description = BASIS, example = "published") @RestQuery @DefaultValue("published") Basis basis,
            @BeanParam AsOf asOf,
            @Parameter(
                            description =
                                    "Shows the whole check as it would be under this explanation: one of those that the year has in the same basis",
                            example = "columnShift-0825bacd3c71d6d3")
                    @RestQuery
                    @Pattern(regexp = "^[a-z][A-Za-z]{1,30}-[0-9a-f]{16}$")
                    @Nullable
                    String explanation) {
        return view(
                explanation == null
                        ? reconciliations.require(year, basis, asOf)
                        : reconciliations.require(year, basis, asOf, explanation));
    }

    private ReconciliationView view(Reconciliations.YearOfTotals year) {
        return ReconciliationView.of(
                year, proposals.corrections(year.year(), year.explained(), year.asOf()), language, links);
    }
}
