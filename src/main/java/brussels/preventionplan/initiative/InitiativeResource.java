package brussels.preventionplan.initiative;

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

@Path("/initiatives")
@Tag(name = "Other facts")
@Transactional
class InitiativeResource implements WholeList {

    private final Initiatives initiatives;
    private final Pages pages;
    private final Links links;

    InitiativeResource(Initiatives initiatives, Pages pages, Links links) {
        this.initiatives = initiatives;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What the Region itself organizes",
            description =
                    "The regional platform on radicalization and polarization, and the Citizens–Police working group, as the letter tells.")
    public Collection<InitiativeView> listInitiatives(@BeanParam PageQuery page) {
        return pages.of(page, asked -> initiatives.list(asked), initiative -> InitiativeView.of(initiative, links));
    }

    @GET
    @Path("/{initiativeId}")
    @Operation(summary = "One initiative")
    public InitiativeView getInitiative(
            @Parameter(description = "Id of the initiative", example = "2022-regionalPlatform") @RestPath
                    String initiativeId) {
        return InitiativeView.of(initiatives.require(initiativeId), links);
    }

    @Override
    public String operationId() {
        return "listInitiatives";
    }

    @Override
    public void listAll(boolean corrected) {
        listInitiatives(PageQuery.FIRST);
    }
}
