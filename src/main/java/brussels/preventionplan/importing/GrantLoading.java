package brussels.preventionplan.importing;

import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.grant.PublishedGrant;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedOrganization;
import brussels.preventionplan.organization.Organization;
import brussels.preventionplan.organization.OrganizationName;
import brussels.preventionplan.organization.OrganizationNames;
import brussels.preventionplan.organization.Organizations;
import brussels.preventionplan.platform.bulk.Succession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Finds out which grants the new ones follow; stores nothing. */
    Succession match(CheckedDocument checked, Origin origin) {
        Map<String, IdentifiedOrganization> byId = checked.organizations().stream()
                .collect(Collectors.toMap(IdentifiedOrganization::organizationId, Function.identity()));
        Succession succession = grants.succession(origin.year());
        succession.stage(checked.grants().stream()
                .map(grant -> published(
                                grant,
                                Objects.requireNonNull(
                                        byId.get(grant.organizationId()), "the checking names no such organization"),
                                origin)
                        .cells())
                .iterator());
        succession.match();
        return succession;
    }

    private static PublishedGrant published(IdentifiedGrant grant, IdentifiedOrganization organization, Origin origin) {
        return new PublishedGrant(
                origin.at(grant.row().place()),
                origin.year(),
                grant.row().measure(),
                organization.organizationId(),
                organization.name(),
                grant.row().publishedName(),
                new Grant.Content(
                        grant.row().amount(), grant.row().title(), grant.row().description()),
                grant.row().publishedText());
    }

    void load(CheckedDocument checked, Succession succession, Origin origin, Subjects subjects) {
        Map<String, Organization> known = organizations.listById(checked.organizations().stream()
                .map(IdentifiedOrganization::organizationId)
                .toList());
        checked.organizations().forEach(organization -> {
            if (!known.containsKey(organization.organizationId())) {
                organizations.persist(
                        new Organization(organization.organizationId(), organization.name(), organization.legalForm()));
            }
            organization
                    .newSpellings()
                    .forEach(spelling -> names.persist(new OrganizationName(
                            origin.revision(),
                            origin.at(spelling.place()),
                            organization.organizationId(),
                            spelling.name())));
        });
        organizations.flush();
        succession.store(origin.revision());
        succession.successors().forEach(row -> subjects.addRow(row.line(), Grant.PATH + row.id()));
        checked.grants()
                .forEach(grant -> subjects.addOrganization(
                        grant.row().place().line(), "organizations/" + grant.organizationId()));
    }
}
