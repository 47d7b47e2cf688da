package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.answer.StateRead;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.platform.query.Order;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The grants as lists have them, read without an entity between. */
@ApplicationScoped
class ListedGrants implements PanacheRepository<Grant> {

    /** The query parameter that names the grant which a page follows. */
    static final String AFTER = "afterGrant";

    /** To pass over fewer rows costs less than to count them first. */
    private static final long FAR = 5_000;

    private final DatasetRevisions revisions;
    private final StateRead stateRead;
    private final ListConfig config;

    ListedGrants(DatasetRevisions revisions, StateRead stateRead, ListConfig config) {
        this.revisions = revisions;
        this.stateRead = stateRead;
        this.config = config;
    }

    /**
     * What a list is asked for.
     *
     * @param conditions on the grants of this page and those after it
     * @param besideWords the same without those on words
     * @param counting counts all that are found
     * @param scattered whether it may ask for few that are far apart in its order
     * @param late whether it may ask for many that stand together, late in its order: words come into use, whatever the amounts
     * @param at a moment before anything was read for it, in nanoseconds of this machine
     */
    private record Question(
            GrantQuery query,
            AsOf asOf,
            Conditions conditions,
            String besideWords,
            Order order,
            Statement counting,
            boolean scattered,
            boolean late,
            long at) {

        String where() {
            return conditions.whereInColumns();
        }

        Statement statement(String end) {
            return ListedGrant.query(query.basis(), asOf, end, conditions.parameters())
                    .plannedForValues(query.variesWithValues());
        }
    }

    /**
     * A page of the grants that are asked for.
     *
     * @param after id of the grant that the page follows, or null to go by the page's number
     * @throws ProblemException (400) where there never was such a grant
     */
    Slice<ListedGrant> list(GrantQuery query, AsOf asOf, List<GrantSort> sort, PageQuery page, @Nullable String after) {
        long at = System.nanoTime();
        Order order = GrantSort.order(sort, query);
        Conditions all = query.conditions(asOf);
        Conditions conditions = query.conditionsBesideWords(asOf, sort);
        if (after != null) {
            conditions.after(order, position(order, after, asOf));
        }
        String besideWords = conditions.whereInColumns();
        query.addWords(conditions);
        Statement counting = Statement.of(
                        "select count(*) from grants g where " + all.whereInColumns(), all.parameters())
                .plannedForValues(query.variesWithValues());
        boolean scattered = query.q() != null || (query.isOfSomeGroups() && !sort.isEmpty());
        boolean late = query.q() != null && !GrantSort.isByAmount(sort);
        Question question = new Question(query, asOf, conditions, besideWords, order, counting, scattered, late, at);
        return page.slice(
                (first, most) -> !scattered && first < FAR
                        ? read(question, question.where() + order.orderByInColumns() + part(first, most))
                        : readCounted(question, first, most),
                found -> countAt(found.isEmpty() ? newest(at) : found.get(0).state(), counting),
                after != null);
    }

    /**
     * Finds out which grants the page has before what goes beside them is read: from the nearer end of the list; and few
     * that are far apart by what they have in common.
     */
    private List<ListedGrant> readCounted(Question question, long first, int most) {
        long count = countAt(newest(question.at()), question.counting());
        if (first >= count) {
            return List.of();
        }
        boolean fromEnd = first > count / 2;
        int taken = (int) Math.min(most, count - first);
        long passed = fromEnd ? count - first - taken : first;
        Order order = fromEnd ? question.order().reversed() : question.order();
        String part = order.orderByInColumns() + part(passed, taken);
        String listed = "grants g where " + question.where();
        // PostgreSQL takes them for spread evenly over the list, and would look for those of a rare word or a small
        // measure in row after row of it.
        String gathered = "(select g.* from " + listed + " offset 0) g";
        boolean many = count > config.mostSorted();
        boolean tried = many && question.late() && passed + taken <= config.mostTried();
        if (!question.scattered() || (many && !tried)) {
            return readIn(question, listed + part);
        }
        if (tried) {
            String near = "(select g.* from grants g where " + question.besideWords() + order.orderByInColumns()
                    + part(0, config.mostTried()) + ") g where " + question.where();
            List<ListedGrant> met = readIn(question, near + part);
            if (met.size() == taken) {
                return met;
            }
        }
        return readIn(question, gathered + part);
    }

    /** @param part selects from the grants of the page alone */
    private List<ListedGrant> readIn(Question question, String part) {
        return read(
                question,
                "g.id in (select g.id from " + part + ")" + question.order().orderByInColumns());
    }

    private static String part(long first, int most) {
        return " limit " + most + (first == 0 ? "" : " offset " + first);
    }

    private List<ListedGrant> read(Question question, String end) {
        return read(question.statement(end), question.at());
    }

    private List<ListedGrant> read(Statement statement, long at) {
        List<ListedGrant> found = list(statement, ListedGrants::listed);
        found.stream().limit(1).forEach(grant -> stateRead.is(grant.state(), at));
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

    /**
     * How many grants a question finds, which stays so until the next revision.
     *
     * @param state the newest that the transaction at hand sees
     */
    @CacheResult(cacheName = "list-counts")
    long countAt(State state, Statement counting) {
        return list(counting, row -> row.getLong(1)).get(0);
    }

    private State newest(long at) {
        State newest = revisions.newestSeen();
        stateRead.is(newest, at);
        return newest;
    }

    /** A grant that was replaced or removed by then still tells where it stood. */
    private List<Object> position(Order order, String grantId, AsOf asOf) {
        int terms = order.terms().size();
        return list(
                        Statement.of(
                                "select " + order.positionInColumns() + " from grants g where g.grant_id = :id order by"
                                        + " case when g.since_revision <= :revision then 0 else 1 end, g.id desc limit 1",
                                Map.of("id", grantId, "revision", asOf.or(AsOf.LARGEST))),
                        row -> {
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

    /** @throws ProblemException where there is no such grant */
    ListedGrant require(String grantId, Basis basis, AsOf asOf) {
        long at = System.nanoTime();
        Conditions conditions = asOf.conditions("g").compare("g.grantId", "=", grantId);
        return read(ListedGrant.query(basis, asOf, conditions.whereInColumns(), conditions.parameters()), at).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.resourceNotFound("grantId", grantId));
    }

    private <T> List<T> list(Statement statement, Staging.RowMaker<T> maker) {
        return statement.list(getEntityManager().unwrap(Session.class), maker);
    }
}
