package brussels.preventionplan.finding;

import static java.util.stream.Collectors.groupingBy;

import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The findings. */
@ApplicationScoped
public class Findings implements PanacheRepository<Finding> {

    private static final String IN_ORDER = " order by f.source.documentId, f.source.line, f.id";

    /**
     * Ends the findings in some annexes of documents.
     *
     * @param letter whether to end those outside the annexes too
     */
    public void end(Collection<String> documentIds, Collection<Integer> annexes, boolean letter, long revision) {
        update(
                "untilRevision = ?1 where untilRevision is null and source.documentId in ?2"
                        + " and (source.annex in ?3 or (?4 = true and source.annex is null))",
                revision,
                documentIds,
                annexes,
                letter);
    }

    Slice<Finding> list(FindingQuery query, AsOf asOf, PageQuery page) {
        return page.slice(find(asOf.conditions("f").in("f.type", query.type()).in("f.severity", query.severity())));
    }

    /** The findings about some subjects, by subject. */
    public Map<String, List<NamedFinding>> listBySubject(Collection<String> subjects, AsOf asOf) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Conditions conditions = asOf.conditions("f").in("f.subject", subjects);
        return Statement.of(
                        "select f.subject, f.finding_id, f.type from findings f where " + conditions.whereInColumns()
                                + " order by f.source_document_id, f.source_line, f.id",
                        conditions.parameters())
                .list(
                        getEntityManager().unwrap(Session.class),
                        row -> new NamedFinding(
                                row.getString(1), row.getString(2), FindingType.valueOf(row.getString(3))))
                .stream()
                .collect(groupingBy(NamedFinding::subject));
    }

    private PanacheQuery<Finding> find(Conditions conditions) {
        return find("from Finding f where " + conditions.where() + IN_ORDER, conditions.parameters());
    }

    /** @throws ProblemException where there is no such finding */
    Finding require(String findingId, AsOf asOf) {
        return find(asOf.conditions("f").compare("f.findingId", "=", findingId))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("findingId", findingId));
    }
}
