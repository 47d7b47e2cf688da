package brussels.preventionplan.document;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The documents. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, String> {

    /** Whether the very bytes are stored already. */
    public boolean hasChecksum(String checksum) {
        return count("checksum", checksum) > 0;
    }

    Slice<Document> list(PageQuery page) {
        return page.slice(find("untilRevision is null order by documentId"));
    }

    /** @throws ProblemException where there is no such document */
    Document require(String documentId) {
        return findByIdOptional(documentId)
                .orElseThrow(() -> ProblemException.resourceNotFound("documentId", documentId));
    }
}
