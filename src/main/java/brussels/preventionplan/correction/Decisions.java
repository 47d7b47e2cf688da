package brussels.preventionplan.correction;

import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on corrections. What {@code basis=corrected} reads is made anew from all that are accepted, so that a decision
 * can be taken back. What a name means does not depend on the basis: it is settled when a correction of it is accepted, and
 * when that is taken back.
 */
@ApplicationScoped
public class Decisions {

    private static final String OPERATION = "decision";

    private final Corrections corrections;
    private final DatasetRevisions revisions;
    private final Audit audit;
    private final List<CorrectedValues> values;

    Decisions(Corrections corrections, DatasetRevisions revisions, Audit audit, @All List<CorrectedValues> values) {
        this.corrections = corrections;
        this.revisions = revisions;
        this.audit = audit;
        this.values = values;
    }

    /**
     * What a decision came to.
     *
     * @param correction as it stands now
     * @param revision the one that the decision made; where it changed nothing, the present one
     */
    public record Decided(Correction correction, long revision) {}

    /**
     * Decides on a correction: one revision, or none where it has the status already. To be called before anything else in
     * a transaction, since it waits for other writers: of two decisions at once the second sees what the first came to.
     *
     * @param status any may follow any; null where it is to stay
     * @param actor who decides; of what is only proposed again, nobody's role is kept
     * @param condition what the version to be decided on has to be, by the number of the revision that brought it; throws
     *     where it is another
     * @throws ProblemException where there is no such correction, or other writers do not come to an end
     */
    @Transactional
    public Decided decide(String correctionId, @Nullable CorrectionStatus status, Actor actor, LongConsumer condition) {
        revisions.lockForAnswer();
        Correction former = corrections.require(correctionId, AsOf.NOW);
        condition.accept(former.sinceRevision());
        if (status == null || status == former.status()) {
            return new Decided(former, revisions.current());
        }
        DatasetRevision revision = revisions.next(OPERATION);
        Correction.Decision before = former.decision();
        Correction decided = former.decided(
                status == CorrectionStatus.proposed
                        ? Correction.Decision.PROPOSED
                        : new Correction.Decision(status, role(actor), revision.madeAt()),
                revision.number());
        corrections.flush();
        corrections.persist(decided);
        List<CorrectedValues.Settled> settled =
                status == CorrectionStatus.accepted || former.status() == CorrectionStatus.accepted
                        ? values.stream()
                                .flatMap(each -> each.settle(decided.changes(), revision.number()).stream())
                                .toList()
                        : List.of();
        layOver(decided.changes().stream().map(Correction.Change::subject).toList(), revision.number());
        audit.record(revision, actor, "corrections/" + correctionId, before, decided.decision());
        settled.forEach(each -> audit.record(revision, actor, each.subject(), each.before(), each.after()));
        return new Decided(decided, revision.number());
    }

    private static @Nullable String role(Actor actor) {
        return actor.role() == null ? null : actor.role().name();
    }

    /**
     * Ends corrections of values that are not published any more, as after a newer version of a document: whoever decided
     * on them decided on something else. What accepted ones joined is parted.
     *
     * @param revision the one that the transaction at hand makes
     */
    public void endOutdated(Collection<Correction> present, long revision) {
        List<Correction> outdated = present.stream()
                .filter(correction -> !correction.changes().stream().allMatch(this::isPublished))
                .toList();
        outdated.forEach(correction -> correction.withdraw(revision));
        corrections.flush();
        List<Correction.Change> lapsed = outdated.stream()
                .filter(correction -> correction.status() == CorrectionStatus.accepted)
                .flatMap(correction -> correction.changes().stream())
                .toList();
        if (!lapsed.isEmpty()) {
            values.forEach(each -> each.settle(lapsed, revision));
        }
    }

    /** What a name means is settled wherever it is spelled so, also where its subject has another by now. */
    private boolean isPublished(Correction.Change change) {
        return values.stream()
                .flatMap(each -> each.findCorrectable(change.subject()).stream())
                .flatMap(subject -> Stream.ofNullable(subject.values().get(change.property())))
                .anyMatch(value -> value.name() || Objects.equals(value.published(), change.published()));
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
