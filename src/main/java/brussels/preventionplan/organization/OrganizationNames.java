package brussels.preventionplan.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The spellings of the organizations' names. */
@ApplicationScoped
public class OrganizationNames implements PanacheRepository<OrganizationName> {

    private static final String FIRST_PUBLISHED_FIRST =
            " order by n.sinceRevision, n.source.documentId, n.source.line, n.name";

    /** A spelling and whose it is. */
    record Spelling(String organizationId, String spelling) {}

    /** All spellings of all organizations, the first published first. */
    List<Spelling> listSpellings() {
        return find("select n.organizationId, n.name from OrganizationName n where n.untilRevision is null"
                        + FIRST_PUBLISHED_FIRST)
                .project(Spelling.class)
                .list();
    }

    /** All spellings that were ever published, the first published first. */
    List<String> listEverPublished() {
        return find("select n.name from OrganizationName n" + FIRST_PUBLISHED_FIRST)
                .project(String.class)
                .list();
    }

    /** Some spellings, as they are now, the first published first. */
    List<OrganizationName> listPresent(Collection<String> spellings) {
        return list(
                "from OrganizationName n where n.untilRevision is null and n.name in ?1" + FIRST_PUBLISHED_FIRST,
                spellings);
    }

    /** The spellings of some organizations, by organization, the first published first. */
    Map<String, List<OrganizationName>> listByOrganization(Collection<String> organizationIds) {
        return find(
                        "from OrganizationName n where n.untilRevision is null and n.organizationId in ?1"
                                + FIRST_PUBLISHED_FIRST,
                        organizationIds)
                .stream()
                .collect(groupingBy(OrganizationName::organizationId));
    }

    /** The present spellings of some organizations, by the alphabet; one that has none is left out. */
    public Map<String, SortedSet<String>> mapPublished(Collection<String> organizationIds) {
        return find(
                        "select organizationId, name from OrganizationName where untilRevision is null"
                                + " and organizationId in ?1",
                        organizationIds)
                .project(Spelling.class)
                .stream()
                .collect(groupingBy(Spelling::organizationId, mapping(Spelling::spelling, toCollection(TreeSet::new))));
    }

    /** The organizations that have now what were the spellings of some; of several, the one that has the first of them. */
    Map<String, Organization> mapJoined(Collection<String> organizationIds) {
        return organizationIds.isEmpty()
                ? Map.of()
                : find(
                                "select n.organizationId, o from OrganizationName n join OrganizationName p on p.name = n.name"
                                        + " join Organization o on o.organizationId = p.organizationId"
                                        + " where n.organizationId in ?1 and p.untilRevision is null"
                                        + FIRST_PUBLISHED_FIRST,
                                organizationIds)
                        .project(Joined.class)
                        .stream()
                        .collect(toMap(Joined::organizationId, Joined::into, (first, later) -> first));
    }

    /** An organization and the one that has a spelling of it now. */
    record Joined(String organizationId, Organization into) {}
}
