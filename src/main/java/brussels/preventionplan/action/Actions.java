package brussels.preventionplan.action;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The actions of the communes. */
@ApplicationScoped
public class Actions implements PanacheRepository<Action> {

    Slice<Action> list(ActionQuery query, PageQuery page) {
        Conditions conditions = query.conditions();
        return page.slice(find(
                "from Action a join fetch a.commune where " + conditions.where()
                        + " order by a.year, a.source.line, a.id",
                conditions.parameters()));
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
