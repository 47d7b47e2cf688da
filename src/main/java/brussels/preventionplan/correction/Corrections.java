package brussels.preventionplan.correction;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The corrections. */
@ApplicationScoped
public class Corrections implements PanacheRepository<Correction> {

    private static final String IN_ORDER = " order by source.documentId, source.line, id";

    Slice<Correction> list(CorrectionQuery query, PageQuery page) {
        Conditions conditions = new Conditions().and("untilRevision is null").in("status", query.status());
        return page.slice(find(conditions.where() + IN_ORDER, conditions.parameters()));
    }

    /** The present corrections that change one of the subjects, in order. */
    public List<Correction> listBySubject(Collection<String> subjects) {
        return list(
                "from Correction c where c.untilRevision is null and exists"
                        + " (select 1 from c.changes change where change.subject in ?1)"
                        + " order by c.source.documentId, c.source.line, c.id",
                subjects);
    }

    /** The accepted corrections that change one of the subjects, the last one decided last. */
    List<Correction> listAcceptedBySubject(Collection<String> subjects) {
        return list(
                "from Correction c where c.untilRevision is null and c.status = ?1 and exists"
                        + " (select 1 from c.changes change where change.subject in ?2)"
                        + " order by c.decidedAt, c.correctionId",
                CorrectionStatus.accepted,
                subjects);
    }

    /** The present corrections of these ids, by id; an id that names none is left out. */
    public Map<String, Correction> listById(Collection<String> correctionIds) {
        return list("correctionId in ?1 and untilRevision is null", correctionIds).stream()
                .collect(Collectors.toMap(Correction::correctionId, Function.identity()));
    }

    /** @throws ProblemException where there is no such correction */
    Correction require(String correctionId) {
        return find("correctionId = ?1 and untilRevision is null", correctionId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("correctionId", correctionId));
    }
}
