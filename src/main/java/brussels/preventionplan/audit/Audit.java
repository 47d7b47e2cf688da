package brussels.preventionplan.audit;

import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.revision.DatasetRevision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes what is written. */
@ApplicationScoped
public class Audit {

    private static final String UNKNOWN = "unknown";

    private final AuditEntries entries;
    private final ObjectMapper json;

    Audit(AuditEntries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    /**
     * One thing that a write changes.
     *
     * @param subject the path of what changes, below the root of the API: {@code corrections/question-1038-socaba}
     * @param before what stood there, as it is to be told in JSON; null where there was nothing
     * @param after what stands there from now on; null where there is nothing any more
     */
    public record Change(
            String subject,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * Notes what a write changes, within the write's own transaction: both come to be, or neither.
     *
     * @param revision the one that the write makes; it says when, and by what kind of operation
     * @param actor who writes
     * @param changes in the order of their entries; many cost hardly more than one
     */
    public void record(DatasetRevision revision, Actor actor, List<Change> changes) {
        entries.store(changes.stream()
                .map(change -> new AuditEntry(
                        revision.number(),
                        revision.madeAt(),
                        actor,
                        Objects.requireNonNullElse(revision.operation(), UNKNOWN),
                        change.subject(),
                        tree(change.before()),
                        tree(change.after())))
                .toList());
    }

    /** Notes the one thing that a write changes, as the others do. */
    public void record(
            DatasetRevision revision, Actor actor, String subject, @Nullable Object before, @Nullable Object after) {
        record(revision, actor, List.of(new Change(subject, before, after)));
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : json.valueToTree(value);
    }
}
