package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/reconciliations")
@Tag(name = "Totals and checks")
@Transactional
class ReconciliationResource implements WholeList {

    private static final String BASIS =
            "published: the values as printed; corrected: with the accepted corrections laid over them";

    private final Reconciliations reconciliations;
    private final ReconciliationViews views;
    private final Pages pages;

    ReconciliationResource(Reconciliations reconciliations, ReconciliationViews views, Pages pages) {
        this.reconciliations = reconciliations;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "The check of listed against declared totals, year by year")
    public Collection<ReconciliationView> listReconciliations(
            @Parameter(description = BASIS, example = "published") @RestQuery @DefaultValue("published") Basis basis,
            @BeanParam AsOf asOf,
            @BeanParam PageQuery page) {
        List<Integer> years = reconciliations.listYears(asOf);
        return pages.of(page, asked -> asked.slice(years), year -> views.of(year, basis, asOf));
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
        return views.of(
                explanation == null
                        ? reconciliations.require(year, basis, asOf)
                        : reconciliations.require(year, basis, asOf, explanation));
    }

    @Override
    public String operationId() {
        return "listReconciliations";
    }

    @Override
    public void listAll(boolean corrected) {
        listReconciliations(corrected ? Basis.corrected : Basis.published, AsOf.NOW, PageQuery.FIRST);
    }
}
