package brussels.preventionplan.importing;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The issues of imports. */
@ApplicationScoped
class ImportIssues implements PanacheRepositoryBase<ImportIssue, ImportIssue.Key> {

    /** @throws ProblemException where the import has none of that number */
    ImportIssue require(String importId, int number) {
        return findByIdOptional(new ImportIssue.Key(importId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }

    Slice<ImportIssue> list(String importId, PageQuery page) {
        return page.slice(find("key.importId = ?1 order by key.position", importId));
    }
}
