package brussels.preventionplan.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A state of the whole data. Each write makes exactly one; they count from 1. */
@Entity
@Table(name = "dataset_revisions")
public class DatasetRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long revision;

    private Instant madeAt;

    protected DatasetRevision() {}

    DatasetRevision(Instant madeAt) {
        this.madeAt = madeAt;
    }

    /** Its number, from 1. */
    public long number() {
        return revision;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }
}
