package brussels.preventionplan.grant;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The grants. */
@ApplicationScoped
public class Grants implements StatedFacts<Grant> {

    private static final int ROWS_AT_A_TIME = 1000;

    /**
     * The grants of a year as they are printed, with their organizations.
     *
     * @param atMost how many
     */
    public List<Grant> listOfYear(int year, AsOf asOf, int atMost) {
        Conditions conditions = asOf.conditions("g").compare("g.year", "=", year);
        return find(
                        "from Grant g join fetch g.organization where " + conditions.where()
                                + " order by g.source.documentId, g.source.line, g.id",
                        conditions.parameters())
                .page(0, atMost)
                .list();
    }

    /**
     * What some organizations get in a year, the largest amounts first, with the organizations.
     *
     * @param atMost how many
     */
    public List<Grant> listOfOrganizations(
            int year, Collection<String> organizationIds, Basis basis, AsOf asOf, int atMost) {
        if (organizationIds.isEmpty()) {
            return List.of();
        }
        GrantQuery query = GrantQuery.all(basis).inYear(year);
        Conditions conditions = query.conditions(asOf).in("g.organization.id", organizationIds);
        return find(
                        "from Grant g join fetch g.organization where " + conditions.where()
                                + GrantSort.order(List.of(GrantSort.fromString("-amount")), query)
                                        .orderBy(),
                        conditions.parameters())
                .page(0, atMost)
                .list();
    }

    /** The documents that the present rows of a year come from. */
    public List<String> listDocumentIds(int year) {
        return find(
                        "select distinct f.source.documentId from Grant f where f.untilRevision is null and f.year = ?1",
                        year)
                .project(String.class)
                .list();
    }

    /** The present grants of a document, by the line of their row. */
    public Map<Integer, Grant> listOfDocument(String documentId) {
        return find(
                        "from Grant g join fetch g.organization where g.source.documentId = ?1 and g.untilRevision is null",
                        documentId)
                .stream()
                .collect(toMap(grant -> grant.source().line(), grant -> grant));
    }

    /**
     * Gives grants one after another as they are printed, year by year, with their organizations, within the caller's
     * transaction: so many at a time are held in memory.
     *
     * @param years empty for all of them
     */
    public void forEachOfYears(List<Integer> years, AsOf asOf, Consumer<Grant> reader) {
        Conditions conditions = asOf.conditions("g").in("g.year", years);
        try (Stream<Grant> grants = find(
                "from Grant g join fetch g.organization where " + conditions.where()
                        + " order by g.year, g.source.documentId, g.source.line, g.id",
                conditions.parameters())
                .withHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME)
                .stream()) {
            grants.forEach(grant -> {
                reader.accept(grant);
                getEntityManager().detach(grant);
                getEntityManager().detach(grant.organization());
            });
        }
    }

    /**
     * How many grants there are.
     *
     * @param years empty for all of them
     */
    public long countOfYears(List<Integer> years, AsOf asOf) {
        Conditions conditions = asOf.conditions("g").in("g.year", years);
        return count("from Grant g where " + conditions.where(), conditions.parameters());
    }

    /** The present grants of some ids; an id that names none is left out. */
    List<Grant> listPresent(Collection<String> grantIds) {
        return list("grantId in ?1 and untilRevision is null", grantIds);
    }

    /** The present grants of an organization that spell it in one way. */
    List<Grant> listSpelled(String organizationId, String publishedName) {
        return list(
                "organization.organizationId = ?1 and publishedName = ?2 and untilRevision is null",
                organizationId,
                publishedName);
    }

    /** Stores what follows grants that ended. */
    void store(List<Grant> versions) {
        flush();
        persist(versions);
    }
}
