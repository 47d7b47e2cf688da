package brussels.preventionplan.organization;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization, by its id. */
@Schema(name = "OrganizationReference", description = "A non-profit organization, by its id.")
public record OrganizationReference(
        @Schema(required = true, examples = "2bouts") String organizationId,

        @Schema(description = "Its fullest spelling, without legal form", required = true, examples = "2Bouts")
        String name,

        @Schema(description = "Opens the organization", format = "uri", required = true)
        String href) {

    /** The reference, with its link. */
    public static OrganizationReference of(Organization organization, Links links) {
        return of(organization.organizationId(), organization.name(), links);
    }

    /** The reference to an organization of some id and name, with its link. */
    public static OrganizationReference of(String organizationId, String name, Links links) {
        return new OrganizationReference(organizationId, name, links.to("organizations/" + organizationId));
    }
}
