package brussels.preventionplan.total;

import brussels.preventionplan.grant.GrantQuery;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/totals")
@Tag(name = "Totals and checks")
@Transactional
class TotalResource {

    private final Totals totals;
    private final TotalViews views;
    private final DatasetRevisions revisions;
    private final Pages pages;

    TotalResource(Totals totals, TotalViews views, DatasetRevisions revisions, Pages pages) {
        this.totals = totals;
        this.views = views;
        this.revisions = revisions;
        this.pages = pages;
    }

    @GET
    @Operation(
            summary = "What the grants add up to",
            description =
                    "By measure, organization, theme or year, or by two of these, over the grants that the filters leave."
                            + " Each total links to the list that adds up to it.")
    public TotalCollection listTotals(
            @Parameter(description = "What to group by; two make pairs", example = "[\"measure\"]")
                    @RestQuery
                    @DefaultValue("measure")
                    @Size(max = 2)
                    List<GroupBy> by,
            @BeanParam GrantQuery query,
            @BeanParam AsOf asOf,
            @BeanParam PageQuery page) {
        List<GroupBy> groups = by.stream().distinct().toList();
        Totals.Row overall = totals.overall(query, asOf);
        return TotalCollection.of(
                asOf.or(revisions.current()),
                query.basis(),
                views.of(groups, query, asOf, overall, List.of()).overall(),
                pages.ofTogether(
                        page,
                        asked -> totals.list(groups, query, asOf, asked),
                        found -> views.of(groups, query, asOf, overall, found)::view));
    }
}
