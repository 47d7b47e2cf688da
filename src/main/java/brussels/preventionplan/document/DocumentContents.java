package brussels.preventionplan.document;

import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The bytes of the documents. */
@ApplicationScoped
public class DocumentContents implements PanacheRepositoryBase<DocumentContent, String> {

    /** Removes the bytes of a document for good. */
    public void remove(String documentId) {
        delete("documentId", documentId);
    }

    /** @throws ProblemException where there is no such document */
    byte[] require(String documentId) {
        return findByIdOptional(documentId)
                .map(DocumentContent::content)
                .orElseThrow(() -> ProblemException.resourceNotFound("documentId", documentId));
    }
}
