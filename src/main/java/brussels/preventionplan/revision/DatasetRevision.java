package brussels.preventionplan.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state of the whole data. Each write makes exactly one; they count from 1. */
@Entity
@Table(name = "dataset_revisions")
public class DatasetRevision {

    @Id
    private long revision;

    private Instant madeAt;

    private @Nullable String operation;

    protected DatasetRevision() {}

    DatasetRevision(long revision, Instant madeAt, String operation) {
        this.revision = revision;
        this.madeAt = madeAt;
        this.operation = operation;
    }

    /** Its number, from 1. */
    public long number() {
        return revision;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What kind of write made it: {@code import}, {@code decision}; null where that was not noted yet. */
    public @Nullable String operation() {
        return operation;
    }
}
