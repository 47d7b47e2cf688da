package brussels.preventionplan.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The states that the data went through. */
@ApplicationScoped
public class DatasetRevisions implements PanacheRepositoryBase<DatasetRevision, Long> {

    /**
     * Lets the transaction at hand write alone until it ends; readers go on. To be called before anything else in it: a
     * transaction at repeatable read sees the data as of its first query, which LOCK is not (PostgreSQL 15, "LOCK").
     */
    public void lockForWriting() {
        getEntityManager()
                .createNativeQuery("lock table dataset_revisions in exclusive mode")
                .executeUpdate();
    }

    /** Makes the next revision, within the transaction of the write that it stands for. */
    public DatasetRevision next() {
        DatasetRevision next = new DatasetRevision(Instant.now().truncatedTo(ChronoUnit.MICROS));
        persistAndFlush(next);
        return next;
    }

    /** The number of the newest revision, 0 before the first write. */
    public long current() {
        return findAll(Sort.descending("revision"))
                .firstResultOptional()
                .map(DatasetRevision::number)
                .orElse(0L);
    }
}
