package brussels.preventionplan.document;

import brussels.preventionplan.platform.bulk.Bulk;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;

/** The lines of the documents. */
@ApplicationScoped
public class DocumentLines implements PanacheRepositoryBase<DocumentLine, DocumentLine.Key> {

    /** Stores the lines of a document, in their order. */
    public void store(String documentId, List<String> lines) {
        AtomicInteger number = new AtomicInteger();
        Bulk.copy(
                getEntityManager().unwrap(Session.class),
                "document_lines",
                List.of("document_id", "number", "text"),
                lines.stream()
                        .map(line -> new Cells()
                                .with("document_id", documentId)
                                .with("number", number.incrementAndGet())
                                .with("text", line))
                        .iterator());
    }

    /** The lines of a document from one number to another, both inclusive. */
    Slice<DocumentLine> list(String documentId, int from, int to, PageQuery page) {
        return page.slice(
                find("key.documentId = ?1 and key.number between ?2 and ?3 order by key.number", documentId, from, to));
    }

    /** @throws ProblemException where the document has no such line */
    DocumentLine require(String documentId, int number) {
        return findByIdOptional(new DocumentLine.Key(documentId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }
}
