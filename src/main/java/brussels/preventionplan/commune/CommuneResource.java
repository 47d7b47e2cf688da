package brussels.preventionplan.commune;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/communes")
@Tag(name = "Communes")
@Transactional
class CommuneResource implements Embeddable, WholeList {

    private final Communes communes;
    private final CommuneDeclarations declarations;
    private final Pages pages;
    private final Links links;

    CommuneResource(Communes communes, CommuneDeclarations declarations, Pages pages, Links links) {
        this.communes = communes;
        this.declarations = declarations;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "The 19 communes",
            description = "In the order of their NIS codes; Annex 1 has an order of its own.")
    public Collection<CommuneView> listCommunes(@BeanParam PageQuery page) {
        return pages.ofTogether(page, asked -> communes.list(asked), found -> {
            Map<Integer, List<CommuneDeclaration>> declared = declarations.listByCommune(found);
            return commune -> CommuneView.item(commune, declared.getOrDefault(commune.nisCode(), List.of()), links);
        });
    }

    @GET
    @Path("/{nisCode}")
    @Operation(summary = "One commune, with what it declared")
    public CommuneView getCommune(
            @Parameter(description = "NIS code of the commune", example = "21007") @RestPath @Min(10000) @Max(99999)
                    int nisCode) {
        Commune commune = communes.require(nisCode);
        return CommuneView.document(
                commune, declarations.listByCommune(List.of(commune)).getOrDefault(nisCode, List.of()), links);
    }

    @Override
    public String property() {
        return "commune";
    }

    @Override
    public Object document(String id) {
        return getCommune(Integer.parseInt(id));
    }

    @Override
    public String operationId() {
        return "listCommunes";
    }

    @Override
    public void listAll(boolean corrected) {
        listCommunes(PageQuery.FIRST);
    }
}
