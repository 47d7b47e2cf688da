package brussels.preventionplan.importing;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of imports, with their fates. */
@ApplicationScoped
class ImportRows implements PanacheRepositoryBase<ImportRow, ImportRow.Key> {

    /** @throws ProblemException where the import has none of that number */
    ImportRow require(String importId, int number) {
        return findByIdOptional(new ImportRow.Key(importId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }

    Slice<ImportRow> list(String importId, PageQuery page) {
        return page.slice(find("key.importId = ?1 order by key.position", importId));
    }
}
