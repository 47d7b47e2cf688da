package brussels.preventionplan.audit;

import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.revision.DatasetRevision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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
     * Notes one thing that a write changes, within the write's own transaction: both come to be, or neither.
     *
     * @param revision the one that the write makes; it says when, and by what kind of operation
     * @param actor who writes
     * @param subject the path of what changes, below the root of the API: {@code corrections/question-1038-socaba}
     * @param before what stood there, as it is to be told in JSON; null where there was nothing
     * @param after what stands there from now on; null where there is nothing any more
     */
    public void record(
            DatasetRevision revision, Actor actor, String subject, @Nullable Object before, @Nullable Object after) {
        entries.persist(new AuditEntry(
                revision.number(),
                revision.madeAt(),
                actor,
                Objects.requireNonNullElse(revision.operation(), UNKNOWN),
                subject,
                tree(before),
                tree(after)));
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : json.valueToTree(value);
    }
}
