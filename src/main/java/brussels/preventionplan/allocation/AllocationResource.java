package brussels.preventionplan.allocation;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/allocations")
@Tag(name = "Other facts")
@Transactional
class AllocationResource implements WholeList {

    private final Allocations allocations;
    private final Pages pages;
    private final Links links;

    AllocationResource(Allocations allocations, Pages pages, Links links) {
        this.allocations = allocations;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Money that is named as a whole",
            description =
                    "The 35 000 000 € for the police zones: for all their activities under the plan, so never part of a theme's total.")
    public Collection<AllocationView> listAllocations(@BeanParam PageQuery page) {
        return pages.of(page, asked -> allocations.list(asked), allocation -> AllocationView.of(allocation, links));
    }

    @GET
    @Path("/{allocationId}")
    @Operation(summary = "One allocation")
    public AllocationView getAllocation(
            @Parameter(description = "Id of the allocation", example = "2022-policeZones") @RestPath
                    String allocationId) {
        return AllocationView.of(allocations.require(allocationId), links);
    }

    @Override
    public String operationId() {
        return "listAllocations";
    }

    @Override
    public void listAll(boolean corrected) {
        listAllocations(PageQuery.FIRST);
    }
}
