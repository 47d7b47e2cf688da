package brussels.preventionplan.finding;

import static java.util.stream.Collectors.groupingBy;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The findings. */
@ApplicationScoped
public class Findings implements PanacheRepository<Finding> {

    private static final String IN_ORDER = " order by source.documentId, source.line, id";

    Slice<Finding> list(FindingQuery query, PageQuery page) {
        Conditions conditions = new Conditions()
                .and("untilRevision is null")
                .in("type", query.type())
                .in("severity", query.severity());
        return page.slice(find(conditions.where() + IN_ORDER, conditions.parameters()));
    }

    /** The present findings about some subjects, by subject. */
    public Map<String, List<Finding>> listBySubject(Collection<String> subjects) {
        return find("subject in ?1 and untilRevision is null" + IN_ORDER, subjects).stream()
                .collect(groupingBy(Finding::subject));
    }

    /** @throws ProblemException where there is no such finding */
    Finding require(String findingId) {
        return find("findingId = ?1 and untilRevision is null", findingId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("findingId", findingId));
    }
}
