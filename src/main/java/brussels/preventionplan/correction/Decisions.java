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
        List<Audit.Change> settled = status == CorrectionStatus.accepted || former.status() == CorrectionStatus.accepted
                ? settle(decided.changes(), revision.number())
                : List.of();
        layOver(decided.changes().stream().map(Correction.Change::subject).toList(), revision.number());
        audit.record(
                revision,
                actor,
                Stream.concat(Stream.of(audited(decided, before, decided.decision())), settled.stream())
                        .toList());
        return new Decided(decided, revision.number());
    }

    private static @Nullable String role(Actor actor) {
        return actor.role() == null ? null : actor.role().name();
    }

    /**
     * Ends corrections of values that are not published any more, as after a newer version of a document: whoever decided
     * on them decided on something else. What accepted ones joined is parted. The audit trail tells of each.
     *
     * @param revision the one that the transaction at hand makes
     * @param actor who makes it
     */
    public void endOutdated(Collection<Correction> present, DatasetRevision revision, Actor actor) {
        Set<String> subjects = present.stream()
                .flatMap(correction -> correction.changes().stream())
                .map(Correction.Change::subject)
                .collect(Collectors.toSet());
        Map<String, Correctable> published = values.stream()
                .flatMap(each -> each.mapCorrectable(subjects).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Correction> outdated = present.stream()
                .filter(correction -> !correction.changes().stream().allMatch(change -> isPublished(change, published)))
                .toList();
        if (outdated.isEmpty()) {
            return;
        }
        corrections.end(outdated.stream().map(Correction::correctionId).toList(), revision.number());
        List<Audit.Change> settled = settle(
                outdated.stream()
                        .filter(correction -> correction.status() == CorrectionStatus.accepted)
                        .flatMap(correction -> correction.changes().stream())
                        .toList(),
                revision.number());
        audit.record(
                revision,
                actor,
                Stream.concat(
                                outdated.stream().map(correction -> audited(correction, correction.decision(), null)),
                                settled.stream())
                        .toList());
    }

    /** What a name means is settled wherever it is spelled so, also where its subject has another by now. */
    private static boolean isPublished(Correction.Change change, Map<String, Correctable> published) {
        Correctable subject = published.get(change.subject());
        Correctable.Value value = subject == null ? null : subject.values().get(change.property());
        return value != null && (value.name() || Objects.equals(value.published(), change.published()));
    }

    /** @param decided changes of corrections that came to hold, or hold no longer */
    private List<Audit.Change> settle(List<Correction.Change> decided, long revision) {
        return values.stream()
                .flatMap(each -> each.settle(decided, revision).stream())
                .map(each -> new Audit.Change(each.subject(), each.before(), each.after()))
                .toList();
    }

    private static Audit.Change audited(
            Correction correction, Correction.Decision before, Correction.@Nullable Decision after) {
        return new Audit.Change(Correction.PATH + correction.correctionId(), before, after);
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
