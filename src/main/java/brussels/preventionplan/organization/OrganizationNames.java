package brussels.preventionplan.organization;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The spellings of the organizations' names. */
@ApplicationScoped
public class OrganizationNames implements PanacheRepositoryBase<OrganizationName, OrganizationName.Key> {

    /** The spellings of some organizations, by organization, the first published first. */
    Map<String, List<OrganizationName>> listByOrganization(List<String> organizationIds) {
        return find(
                        "key.organizationId in ?1 order by sinceRevision, source.documentId, source.line, key.name",
                        organizationIds)
                .stream()
                .collect(groupingBy(OrganizationName::organizationId));
    }
}
