package brussels.preventionplan.importing;

import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** What was sent in. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, String> {

    /**
     * A staging within the transaction at hand, of which this is to be the first statement. It may sort and index more at a
     * time than a query of a reader.
     *
     * @param writes whether the transaction is to write what others may change meanwhile: it then sees, from each
     *     statement on, what is committed, and all that it does after the lock is of one state
     */
    Staging staging(boolean writes) {
        Staging staging = new Staging(getEntityManager().unwrap(Session.class));
        if (writes) {
            staging.execute("set transaction isolation level read committed");
        }
        staging.execute("set local work_mem = '64MB'");
        staging.execute("set local gin_pending_list_limit = '64MB'");
        // What is staged lies in the system's cache: handing its pages on from one process to another takes longer.
        staging.execute("set local effective_io_concurrency = 0");
        return staging;
    }

    /** Has the database settle down with many new rows, within a transaction of its own: it reads better thereafter. */
    void settle() {
        getEntityManager()
                .createNativeQuery("select cast(settle_facts() as text)")
                .getSingleResult();
    }

    /** Those that somebody signs for, the newest first. */
    Slice<Import> list(PageQuery page) {
        return page.slice(find("requestedBy is not null order by requestedAt desc, importId"));
    }

    /** @throws ProblemException where there is no such import */
    Import require(String importId) {
        return findByIdOptional(importId).orElseThrow(() -> ProblemException.resourceNotFound("importId", importId));
    }

    /** The import that brought these very bytes for this year and document, if what it brought is still the present state. */
    Optional<Import> findSame(String checksum, int year, String reference) {
        return find(
                        "from Import i where i.checksum = ?1 and i.state = ?2 and i.dryRun = false and i.year = ?3"
                                + " and i.reference = ?4 and exists (select 1 from Document d"
                                + " where d.documentId = i.documentId and d.untilRevision is null) order by i.requestedAt",
                        checksum,
                        ImportState.done,
                        year,
                        reference)
                .firstResultOptional();
    }

    /** Forgets an import that was not begun. */
    void forget(String importId) {
        deleteById(importId);
    }

    /**
     * Removes dry runs that nobody signs for, with their issues and rows.
     *
     * @param before when those were sent that have to go
     * @param most how many stay, the newest
     */
    void removeOfStrangers(Instant before, int most) {
        Instant first = find("requestedBy is null", Sort.descending("requestedAt"))
                .page(most, 1)
                .firstResultOptional()
                .map(Import::requestedAt)
                .filter(before::isBefore)
                .orElse(before);
        delete("requestedBy is null and requestedAt <= ?1", first);
    }

    /** Has an import have the rows of another. */
    void copyRows(String from, String to) {
        getEntityManager()
                .createNativeQuery(
                        "insert into import_rows (import_id, position, row_number, kind, fate, path, amount)"
                                + " select ?1, position, row_number, kind, fate, path, amount from import_rows where import_id = ?2")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }
}
