package brussels.preventionplan.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How far imports are. */
@ApplicationScoped
class ImportSigns implements PanacheRepositoryBase<ImportSign, String> {

    /** What was heard of an import last. */
    ImportSign last(String importId) {
        return findById(importId);
    }

    /** Notes how far an import is. */
    void note(String importId, long bytes, long rows) {
        update("seenAt = ?1, bytesRead = ?2, rowsRead = ?3 where importId = ?4", Instant.now(), bytes, rows, importId);
    }
}
