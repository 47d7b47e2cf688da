package brussels.preventionplan.correction;

import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides on corrections. What {@code basis=corrected} reads is made anew from all that are accepted, so that a decision
 * can be taken back. Not touched is which organization a name belongs to: it does not depend on the basis, and is settled
 * by the import.
 */
@ApplicationScoped
public class Decisions {

    private final Corrections corrections;
    private final DatasetRevisions revisions;
    private final List<CorrectedValues> values;

    Decisions(Corrections corrections, DatasetRevisions revisions, @All List<CorrectedValues> values) {
        this.corrections = corrections;
        this.revisions = revisions;
        this.values = values;
    }

    /**
     * Decides on a correction: one revision. To be called before anything else in a transaction, since it waits for other
     * writers.
     *
     * @param status any may follow any
     * @param role of who decides; not kept for what is only proposed again
     * @throws ProblemException where there is no such correction
     */
    @Transactional
    public Correction decide(String correctionId, CorrectionStatus status, String role) {
        revisions.lockForWriting();
        Correction former = corrections.require(correctionId);
        DatasetRevision revision = revisions.next();
        Correction decided = former.decided(
                status == CorrectionStatus.proposed
                        ? Correction.Decision.PROPOSED
                        : new Correction.Decision(status, role, revision.madeAt()),
                revision.number());
        corrections.flush();
        corrections.persist(decided);
        layOver(decided.changes().stream().map(Correction.Change::subject).toList(), revision.number());
        return decided;
    }

    /**
     * Lays all accepted corrections over the published values of subjects.
     *
     * @param subjects paths below the root of the API
     * @param revision the one that the transaction at hand makes
     */
    public void layOver(Collection<String> subjects, long revision) {
        Set<String> distinct = Set.copyOf(subjects);
        Map<String, List<Correction.Change>> accepted = corrections.listAcceptedBySubject(distinct).stream()
                .flatMap(correction -> correction.changes().stream())
                .collect(Collectors.groupingBy(Correction.Change::subject));
        Map<String, List<Correction.Change>> changes = distinct.stream()
                .collect(Collectors.toMap(Function.identity(), subject -> accepted.getOrDefault(subject, List.of())));
        values.forEach(each -> each.correct(changes, revision));
    }
}
