package brussels.preventionplan.correction;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The corrections. */
@ApplicationScoped
public class Corrections implements PanacheRepository<Correction> {

    private static final String IN_ORDER = " order by c.source.documentId, c.source.line, c.id";

    Slice<Correction> list(CorrectionQuery query, AsOf asOf, PageQuery page) {
        return page.slice(find(asOf.conditions("c").in("c.status", query.status())));
    }

    /** The corrections that change some subjects, by subject, in order. */
    public Map<String, List<NamedCorrection>> listBySubject(Collection<String> subjects, AsOf asOf) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Conditions conditions = asOf.conditions("c").in("s.subject", subjects);
        return Statement.of(
                        "select s.subject, c.correction_id, c.status from corrections c"
                                + " join (select distinct correction, subject from correction_changes) s"
                                + " on s.correction = c.id where " + conditions.whereInColumns()
                                + " order by c.source_document_id, c.source_line, c.correction_id",
                        conditions.parameters())
                .list(
                        getEntityManager().unwrap(Session.class),
                        row -> new NamedCorrection(
                                row.getString(1), row.getString(2), CorrectionStatus.valueOf(row.getString(3))))
                .stream()
                .collect(Collectors.groupingBy(NamedCorrection::subject));
    }

    private PanacheQuery<Correction> find(Conditions conditions) {
        return find("from Correction c where " + conditions.where() + IN_ORDER, conditions.parameters());
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

    /**
     * What accepted corrections make of published values of one property, whichever resource has them.
     *
     * @param kind what the subjects' paths begin with
     * @return the corrected value by the published one; of several, the one that was decided last
     */
    public Map<String, String> mapAccepted(String kind, String property) {
        return list(
                        "from Correction c where c.untilRevision is null and c.status = ?1 and exists"
                                + " (select 1 from c.changes change where change.subject like ?2 and change.property = ?3)"
                                + " order by c.decidedAt, c.correctionId",
                        CorrectionStatus.accepted,
                        kind + "%",
                        property)
                .stream()
                .flatMap(correction -> correction.changes().stream())
                .filter(change ->
                        change.property().equals(property) && change.published() != null && change.corrected() != null)
                .collect(Collectors.toMap(
                        Correction.Change::published, Correction.Change::corrected, (first, again) -> again));
    }

    /** The subjects that present corrections change, whatever was decided about them. */
    public List<Correction> listOfSubjects(Collection<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> list(
                        "from Correction c where c.untilRevision is null and exists"
                                + " (select 1 from c.changes change where change.subject like ?1)",
                        kind + "%")
                        .stream())
                .distinct()
                .toList();
    }

    /** Ends some that are present. */
    void end(Collection<String> correctionIds, long revision) {
        update("untilRevision = ?1 where untilRevision is null and correctionId in ?2", revision, correctionIds);
    }

    /** The corrections of these ids, by id; an id that names none is left out. */
    public Map<String, Correction> listById(Collection<String> correctionIds, AsOf asOf) {
        return correctionIds.isEmpty()
                ? Map.of()
                : find(asOf.conditions("c").in("c.correctionId", correctionIds)).stream()
                        .collect(Collectors.toMap(Correction::correctionId, Function.identity()));
    }

    /** @throws ProblemException where there is no such correction */
    Correction require(String correctionId, AsOf asOf) {
        return find(asOf.conditions("c").compare("c.correctionId", "=", correctionId))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("correctionId", correctionId));
    }
}
