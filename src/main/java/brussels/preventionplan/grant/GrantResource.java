package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.correction.NamedCorrection;
import brussels.preventionplan.finding.Findings;
import brussels.preventionplan.finding.NamedFinding;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/grants")
@Tag(name = "Grants to non-profits")
@Transactional
class GrantResource implements WholeList {

    private static final Cursor<ListedGrant> CURSOR = new Cursor<>(ListedGrants.AFTER, ListedGrant::grantId);

    private final ListedGrants grants;
    private final Findings findings;
    private final Corrections corrections;
    private final Pages pages;
    private final Links links;

    GrantResource(ListedGrants grants, Findings findings, Corrections corrections, Pages pages, Links links) {
        this.grants = grants;
        this.findings = findings;
        this.corrections = corrections;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What non-profits get, grant by grant",
            description = "The rows of Annex 2 that name an organization, in the order of the annex unless sorted.")
    public Collection<GrantView> listGrants(
            @BeanParam GrantQuery query,
            @BeanParam AsOf asOf,
            @Parameter(
                            description = "What to sort by; a second one orders what is equal in the first",
                            example = "[\"-amount\"]")
                    @RestQuery
                    @Size(max = 8)
                    List<GrantSort> sort,
            @BeanParam PageQuery page,
            @Parameter(
                            description = "Id of the grant that the page follows, in place of its number",
                            example = "2022-M2.1-8")
                    @RestQuery
                    @Size(min = 1, max = 100)
                    @Nullable
                    String afterGrant) {
        return pages.ofLong(
                page,
                afterGrant,
                (asked, after) -> grants.list(query, asOf, sort, asked, after),
                CURSOR,
                found -> view(found, asOf));
    }

    @GET
    @Path("/{grantId}")
    @Operation(summary = "One grant")
    public GrantView getGrant(
            @Parameter(description = "Id of the grant", example = "2022-M2.1-1") @RestPath String grantId,
            @Parameter(description = Basis.DESCRIPTION, example = "published") @RestQuery @DefaultValue("published")
                    Basis basis,
            @BeanParam AsOf asOf) {
        ListedGrant grant = grants.require(grantId, basis, asOf);
        return view(List.of(grant), asOf).apply(grant);
    }

    private Function<ListedGrant, GrantView> view(List<ListedGrant> found, AsOf asOf) {
        Map<String, List<NamedFinding>> odd = findings.listBySubject(paths(found.stream()), asOf);
        Map<String, List<NamedCorrection>> repairs =
                corrections.listBySubject(paths(found.stream().filter(ListedGrant::repaired)), asOf);
        return grant -> GrantView.of(
                grant,
                odd.getOrDefault(grant.path(), List.of()),
                repairs.getOrDefault(grant.path(), List.of()),
                asOf,
                links);
    }

    private static List<String> paths(Stream<ListedGrant> grants) {
        return grants.map(ListedGrant::path).toList();
    }

    @Override
    public String operationId() {
        return "listGrants";
    }

    @Override
    public void listAll(boolean corrected) {
        listGrants(
                GrantQuery.all(corrected ? Basis.corrected : Basis.published),
                AsOf.NOW,
                List.of(),
                PageQuery.FIRST,
                null);
    }
}
