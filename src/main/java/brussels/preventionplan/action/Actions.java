package brussels.preventionplan.action;

import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.platform.query.Order;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actions of the communes. */
@ApplicationScoped
public class Actions implements PanacheRepository<Action>, CodeList {

    /** The query parameter that names the action which a page follows. */
    static final String AFTER = "afterAction";

    private static final Order ORDER = Order.by("a.year", "a.source.line", "a.id");

    /** @param after id of the action that the page follows, or null to go by the page's number */
    Slice<Action> list(ActionQuery query, PageQuery page, @Nullable String after) {
        Conditions conditions = query.conditions();
        long total = count("from Action a where " + conditions.where(), conditions.parameters());
        if (after != null) {
            conditions.after(ORDER, position(after));
        }
        return page.slice(
                find(
                        "from Action a join fetch a.commune where " + conditions.where() + ORDER.orderBy(),
                        conditions.parameters()),
                total,
                after != null);
    }

    /** An action that was replaced or removed since still tells where it stood. */
    private List<? extends @Nullable Object> position(String actionId) {
        return Arrays.asList(getEntityManager()
                .createQuery(
                        "select " + ORDER.position() + " from Action a where a.actionId = ?1 order by a.id desc",
                        Object[].class)
                .setParameter(1, actionId)
                .setMaxResults(1)
                .getSingleResult());
    }

    @Override
    public String parameter() {
        return AFTER;
    }

    @Override
    public boolean has(String code) {
        return count("actionId", code) > 0;
    }

    /** How many actions each commune has under each measure in a year; none are left out. */
    public List<Count> countByCommuneAndMeasure(int year) {
        return find(
                        "select a.commune.nisCode, a.measureCode, count(*) from Action a"
                                + " where a.year = ?1 and a.untilRevision is null"
                                + " group by a.commune.nisCode, a.measureCode",
                        year)
                .project(Count.class)
                .list();
    }

    /** The newest year that has actions. */
    public Optional<Integer> latestYear() {
        return find("select max(a.year) from Action a where a.untilRevision is null")
                .project(Integer.class)
                .firstResultOptional();
    }

    /** How many actions a commune has under a measure. */
    public record Count(int nisCode, String measureCode, long actionCount) {}

    /** @throws ProblemException where there is no such action */
    Action require(String actionId) {
        return find("actionId = ?1 and untilRevision is null", actionId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("actionId", actionId));
    }
}
