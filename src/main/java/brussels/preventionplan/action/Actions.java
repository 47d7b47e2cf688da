package brussels.preventionplan.action;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.platform.query.Order;
import brussels.preventionplan.revision.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The actions of the communes. */
@ApplicationScoped
public class Actions implements PanacheRepository<Action> {

    /** The query parameter that names the action which a page follows. */
    static final String AFTER = "afterAction";

    private static final Order ORDER = Order.by("a.year", "a.source.line", "a.id");

    private static final int ROWS_AT_A_TIME = 1000;

    private static final List<String> VALUES =
            List.of("nis_code", "measure_code", "unit_fr", "unit_nl", "activities", "published_text");

    private static final Succession.Shape SHAPE = new Succession.Shape(
            "actions",
            "action_id",
            List.of("year", "nis_code", "measure_code"),
            Stream.of(VALUES, List.of("year", "described", "searchable"), Place.COLUMNS)
                    .flatMap(List::stream)
                    .toList(),
            List.of(),
            VALUES,
            null,
            List.of(
                    List.of("nis_code", "measure_code", "published_text"),
                    List.of("nis_code", "published_text"),
                    List.of("nis_code", "measure_code", "unit_fr"),
                    List.of("nis_code", "measure_code")));

    /** What the actions of a year are to be from now on, within the transaction of the staging. */
    public Succession succession(Staging staging, int year) {
        return new Succession(staging, SHAPE, year);
    }

    /**
     * A page of the actions that are asked for, in the order of the annex.
     *
     * @param after id of the action that the page follows, or null to go by the page's number
     * @throws ProblemException (400) where there never was such an action
     */
    public Slice<Action> list(ActionQuery query, AsOf asOf, PageQuery page, @Nullable String after) {
        Conditions all = query.conditions(asOf);
        Conditions conditions = query.conditions(asOf);
        if (after != null) {
            conditions.after(ORDER, position(after, asOf));
        }
        return page.slice(
                find(
                        "from Action a join fetch a.commune where " + conditions.where() + ORDER.orderBy(),
                        conditions.parameters()),
                () -> count("from Action a where " + all.where(), all.parameters()),
                after != null);
    }

    /** An action that was replaced or removed by then still tells where it stood. */
    private List<? extends @Nullable Object> position(String actionId, AsOf asOf) {
        return getEntityManager()
                .createQuery(
                        "select " + ORDER.position() + " from Action a where a.actionId = ?1"
                                + " order by case when a.sinceRevision <= ?2 then 0 else 1 end, a.id desc",
                        Object[].class)
                .setParameter(1, actionId)
                .setParameter(2, asOf.or(AsOf.LARGEST))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Arrays::asList)
                .orElseThrow(() -> Cursor.namesNothing(AFTER, actionId));
    }

    /** How many actions each commune has under each measure in a year; none are left out. */
    public List<Count> countByCommuneAndMeasure(int year, AsOf asOf) {
        Conditions conditions = asOf.conditions("a").compare("a.year", "=", year);
        return find(
                        "select a.commune.nisCode, a.measureCode, count(*) from Action a where " + conditions.where()
                                + " group by a.commune.nisCode, a.measureCode",
                        conditions.parameters())
                .project(Count.class)
                .list();
    }

    /** The newest year that has actions. */
    public Optional<Integer> latestYear(AsOf asOf) {
        Conditions conditions = asOf.conditions("a");
        return find("select max(a.year) from Action a where " + conditions.where(), conditions.parameters())
                .project(Integer.class)
                .firstResultOptional();
    }

    /** How many actions a year has. */
    public long countOfYear(int year, AsOf asOf) {
        Conditions conditions = asOf.conditions("a").compare("a.year", "=", year);
        return count("from Action a where " + conditions.where(), conditions.parameters());
    }

    /** The years that have actions, the earliest first. */
    public List<Integer> listYears(AsOf asOf) {
        Conditions conditions = asOf.conditions("a");
        return find(
                        "select distinct a.year from Action a where " + conditions.where() + " order by a.year",
                        conditions.parameters())
                .project(Integer.class)
                .list();
    }

    /** How many actions a commune has under a measure. */
    public record Count(int nisCode, String measureCode, long actionCount) {}

    /**
     * Gives the actions of a year one after another as they are printed, within the caller's transaction: so many at a time
     * are held in memory.
     */
    public void forEachOfYear(int year, AsOf asOf, Consumer<Action> reader) {
        Conditions conditions = asOf.conditions("a").compare("a.year", "=", year);
        try (Stream<Action> actions = find(
                "from Action a where " + conditions.where() + " order by a.source.documentId, a.source.line, a.id",
                conditions.parameters())
                .withHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME)
                .stream()) {
            actions.forEach(action -> {
                reader.accept(action);
                getEntityManager().detach(action);
            });
        }
    }

    /** @throws ProblemException where there is no such action */
    Action require(String actionId, AsOf asOf) {
        Conditions conditions = asOf.conditions("a").compare("a.actionId", "=", actionId);
        return find("from Action a where " + conditions.where(), conditions.parameters())
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("actionId", actionId));
    }
}
