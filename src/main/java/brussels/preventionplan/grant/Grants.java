package brussels.preventionplan.grant;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.answer.StateRead;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.platform.query.Order;
import brussels.preventionplan.revision.AsOf;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The grants. */
@ApplicationScoped
public class Grants implements StatedFacts<Grant> {

    /** The query parameter that names the grant which a page follows. */
    static final String AFTER = "afterGrant";

    private static final int ROWS_AT_A_TIME = 1000;

    private final StateRead stateRead;

    Grants(StateRead stateRead) {
        this.stateRead = stateRead;
    }

    /**
     * A page of the grants that are asked for.
     *
     * @param after id of the grant that the page follows, or null to go by the page's number
     * @throws ProblemException (400) where there never was such a grant
     */
    Slice<ListedGrant> list(GrantQuery query, AsOf asOf, List<GrantSort> sort, PageQuery page, @Nullable String after) {
        long asked = System.nanoTime();
        Conditions all = query.conditions(asOf);
        Conditions conditions = query.conditions(asOf);
        Order order = GrantSort.order(sort, query);
        if (after != null) {
            conditions.after(order, position(order, after, asOf));
        }
        return page.slice(
                (first, most) -> read(
                        query.basis(),
                        asOf,
                        conditions,
                        order.orderByInColumns() + " limit " + most + offset(first),
                        asked),
                found -> count(
                        found,
                        Statement.of("select count(*) from grants g where " + all.whereInColumns(), all.parameters())),
                after != null);
    }

    private static String offset(long first) {
        return first == 0 ? "" : " offset " + first;
    }

    /** @param asked a moment before anything was read for it, in nanoseconds of this machine */
    private List<ListedGrant> read(Basis basis, AsOf asOf, Conditions conditions, String end, long asked) {
        List<ListedGrant> found = Statement.of(
                        ListedGrant.query(basis, asOf, conditions.whereInColumns() + end), conditions.parameters())
                .list(getEntityManager().unwrap(Session.class), Grants::listed);
        found.stream().limit(1).forEach(grant -> stateRead.is(grant.state(), asked));
        return found;
    }

    private static ListedGrant listed(ResultSet row) throws SQLException {
        return new ListedGrant(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new Grant.Content(row.getBigDecimal(7), text(row, 8), text(row, 10)),
                row.getString(12),
                new Source(row.getString(13), number(row, 14), row.getInt(15), number(row, 16)),
                row.getBoolean(17),
                new State(row.getLong(18), row.getLong(19)));
    }

    private static @Nullable Bilingual text(ResultSet row, int french) throws SQLException {
        return Bilingual.ofNullable(row.getString(french), row.getString(french + 1));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private long count(List<ListedGrant> found, Statement counting) {
        return found.isEmpty() ? countNow(counting) : countAt(found.get(0).state(), counting);
    }

    /**
     * How many grants a question finds, which stays so until the next revision.
     *
     * @param state the newest that the transaction at hand sees
     */
    @CacheResult(cacheName = "list-counts")
    long countAt(State state, Statement counting) {
        return countNow(counting);
    }

    private long countNow(Statement counting) {
        return counting.list(getEntityManager().unwrap(Session.class), row -> row.getLong(1))
                .get(0);
    }

    /** A grant that was replaced or removed by then still tells where it stood. */
    private List<Object> position(Order order, String grantId, AsOf asOf) {
        int terms = order.terms().size();
        return Statement.of(
                        "select " + order.positionInColumns() + " from grants g where g.grant_id = :id order by"
                                + " case when g.since_revision <= :revision then 0 else 1 end, g.id desc limit 1",
                        Map.of("id", grantId, "revision", asOf.or(AsOf.LARGEST)))
                .list(getEntityManager().unwrap(Session.class), row -> {
                    List<Object> values = new ArrayList<>(terms);
                    for (int term = 1; term <= terms; term++) {
                        values.add(row.getObject(term));
                    }
                    return values;
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> Cursor.namesNothing(AFTER, grantId));
    }

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

    /** @throws ProblemException where there is no such grant */
    ListedGrant require(String grantId, Basis basis, AsOf asOf) {
        return read(basis, asOf, asOf.conditions("g").compare("g.grantId", "=", grantId), "", System.nanoTime())
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.resourceNotFound("grantId", grantId));
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
