package brussels.preventionplan.total;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/declaredTotals")
@Tag(name = "Totals and checks")
@Transactional
class DeclaredTotalResource implements WholeList {

    private final DeclaredTotals totals;
    private final Pages pages;
    private final Links links;

    DeclaredTotalResource(DeclaredTotals totals, Pages pages, Links links) {
        this.totals = totals;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What Annex 2 declares, measure by measure",
            description = "As published, in the order of the annex. A row that declares nothing is not listed.")
    public Collection<DeclaredTotalView> listDeclaredTotals(
            @BeanParam DeclaredTotalQuery query, @BeanParam AsOf asOf, @BeanParam PageQuery page) {
        return pages.of(
                page, asked -> totals.list(query, asOf, asked), total -> DeclaredTotalView.of(total, asOf, links));
    }

    @GET
    @Path("/{declaredTotalId}")
    @Operation(
            summary = "One declared total",
            description = "Also that of a row that declares nothing, as a theme's may: a correction may fill it.")
    public DeclaredTotalView getDeclaredTotal(
            @Parameter(description = "Id of the declared total", example = "2022-M2.1") @RestPath
                    String declaredTotalId,
            @BeanParam AsOf asOf) {
        return DeclaredTotalView.of(totals.require(declaredTotalId, asOf), asOf, links);
    }

    @Override
    public String operationId() {
        return "listDeclaredTotals";
    }

    @Override
    public void listAll(boolean corrected) {
        listDeclaredTotals(new DeclaredTotalQuery(List.of(), List.of()), AsOf.NOW, PageQuery.FIRST);
    }
}
