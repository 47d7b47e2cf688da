package brussels.preventionplan.audit;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.web.CachePolicy;
import brussels.preventionplan.platform.web.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/auditEntries")
@Tag(name = "Audit trail")
@RolesAllowed(Role.CURATOR)
@Transactional
class AuditResource {

    private final AuditEntries entries;
    private final Pages pages;
    private final Links links;

    AuditResource(AuditEntries entries, Pages pages, Links links) {
        this.entries = entries;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Who wrote what",
            description = "One entry for each thing that a write changed, the newest first. No entry is ever changed.")
    public RestResponse<Collection<AuditEntryView>> listAuditEntries(
            @BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return forOneReader(
                pages.of(page, asked -> entries.list(query, asked), entry -> AuditEntryView.of(entry, links)));
    }

    @GET
    @Path("/{auditEntryId}")
    @Operation(summary = "One entry of the audit trail")
    public RestResponse<AuditEntryView> getAuditEntry(
            @Parameter(description = "Number of the entry", example = "1") @RestPath @Min(1) long auditEntryId) {
        return forOneReader(AuditEntryView.of(entries.require(auditEntryId), links));
    }

    private static <T> RestResponse<T> forOneReader(T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER)
                .build();
    }
}
