package brussels.preventionplan.importing;

import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedOrganization;
import brussels.preventionplan.organization.Organization;
import brussels.preventionplan.organization.OrganizationName;
import brussels.preventionplan.organization.OrganizationNames;
import brussels.preventionplan.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Stores what non-profits get, and the non-profits themselves. */
@ApplicationScoped
class GrantLoading {

    private final Organizations organizations;
    private final OrganizationNames names;
    private final Grants grants;

    GrantLoading(Organizations organizations, OrganizationNames names, Grants grants) {
        this.organizations = organizations;
        this.names = names;
        this.grants = grants;
    }

    /** Gives the grants by the line of their row. */
    Map<Integer, Grant> load(CheckedDocument checked, Origin origin, Subjects subjects) {
        Map<String, Organization> byId = new HashMap<>();
        checked.organizations()
                .forEach(organization -> byId.put(organization.organizationId(), load(organization, origin)));
        Map<Integer, Grant> byLine = new HashMap<>();
        checked.grants().forEach(identified -> {
            Organization organization = Objects.requireNonNull(
                    byId.get(identified.organizationId()), "the checking names no such organization");
            Grant grant = load(identified, organization, origin);
            int line = identified.row().place().line();
            byLine.put(line, grant);
            subjects.addRow(line, grant.path());
            subjects.addOrganization(line, "organizations/" + identified.organizationId());
        });
        return byLine;
    }

    private Organization load(IdentifiedOrganization identified, Origin origin) {
        Organization organization =
                new Organization(identified.organizationId(), identified.name(), identified.legalForm());
        organizations.persist(organization);
        identified
                .spellings()
                .forEach(spelling -> names.persist(new OrganizationName(
                        origin.revision(), origin.at(spelling.place()), identified.organizationId(), spelling.name())));
        return organization;
    }

    private Grant load(IdentifiedGrant identified, Organization organization, Origin origin) {
        Grant grant = new Grant(
                origin.revision(),
                origin.at(identified.row().place()),
                identified.grantId(),
                origin.year(),
                identified.row().measure(),
                organization,
                identified.row().publishedName(),
                new Grant.Content(
                        identified.row().amount(),
                        identified.row().title(),
                        identified.row().description()),
                identified.row().publishedText());
        grants.persist(grant);
        return grant;
    }
}
