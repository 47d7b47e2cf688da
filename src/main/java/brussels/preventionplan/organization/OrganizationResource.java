package brussels.preventionplan.organization;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/organizations")
@Tag(name = "Grants to non-profits")
@Transactional
class OrganizationResource implements Embeddable, WholeList {

    private final Organizations organizations;
    private final OrganizationNames names;
    private final Granted.Ledger ledger;
    private final Pages pages;
    private final Links links;

    OrganizationResource(
            Organizations organizations, OrganizationNames names, Granted.Ledger ledger, Pages pages, Links links) {
        this.organizations = organizations;
        this.names = names;
        this.ledger = ledger;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "The non-profits that were granted something",
            description =
                    "In the order of their ids. Spellings that an accepted correction joins are one organization.")
    public Collection<OrganizationView> listOrganizations(
            @Parameter(
                            description = "Words that begin words of a name; case and accents do not matter",
                            example = "juif")
                    @RestQuery
                    @Size(min = 1, max = 200)
                    @Nullable
                    String q,
            @BeanParam PageQuery page) {
        return pages.ofTogether(page, asked -> organizations.list(q, asked), this::view);
    }

    @GET
    @Path("/{organizationId}")
    @Operation(
            summary = "One non-profit, with the spellings of its name",
            description =
                    "Also one that accepted corrections joined into another: its link goes on to open, and says into which.")
    public OrganizationView getOrganization(
            @Parameter(description = "Id of the organization", example = "socabe") @RestPath String organizationId) {
        Organization organization = organizations.require(organizationId);
        return view(List.of(organization)).apply(organization);
    }

    private Function<Organization, OrganizationView> view(List<Organization> found) {
        List<String> ids = found.stream().map(Organization::organizationId).toList();
        Map<String, List<OrganizationName>> spelled = names.listByOrganization(ids);
        Map<String, List<Granted>> granted = ledger.listByOrganization(ids);
        Map<String, Organization> joined = names.mapJoined(
                ids.stream().filter(id -> !spelled.containsKey(id)).toList());
        return organization -> OrganizationView.of(
                organization,
                spelled.getOrDefault(organization.organizationId(), List.of()),
                granted.getOrDefault(organization.organizationId(), List.of()),
                joined.get(organization.organizationId()),
                links);
    }

    @Override
    public String property() {
        return "organization";
    }

    @Override
    public Object document(String id) {
        return getOrganization(id);
    }

    @Override
    public Map<String, ?> documents(List<String> ids) {
        List<Organization> found = List.copyOf(organizations.listById(ids).values());
        return found.stream().collect(Collectors.toMap(Organization::organizationId, view(found)));
    }

    @Override
    public String operationId() {
        return "listOrganizations";
    }

    @Override
    public void listAll(boolean corrected) {
        listOrganizations(null, PageQuery.FIRST);
    }
}
