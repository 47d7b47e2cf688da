package brussels.preventionplan.document;

import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The lines of the documents. */
@ApplicationScoped
public class DocumentLines implements PanacheRepositoryBase<DocumentLine, DocumentLine.Key> {

    private static final String TABLE = "document_lines";

    /** Makes room for lines. */
    public void open(Staging staging) {
        staging.open(TABLE, List.of("document_id", "number", "text"));
    }

    /** Stores one line of a document; the first is number 1. */
    public void add(Staging staging, String documentId, int number, String line) {
        staging.add(
                TABLE,
                new Cells()
                        .with("document_id", documentId)
                        .with("number", number)
                        .with("text", line));
    }

    /**
     * The last line of a document before another that holds one of some words.
     *
     * @param before number of the line that it stands before
     */
    public Optional<String> findBefore(String documentId, int before, String words, String otherWords) {
        return find(
                        "key.documentId = ?1 and key.number < ?2 and (text like ?3 or text like ?4) order by key.number desc",
                        documentId,
                        before,
                        '%' + words + '%',
                        '%' + otherWords + '%')
                .firstResultOptional()
                .map(DocumentLine::text);
    }

    /** The lines of a document from one number to another, both inclusive. */
    public Slice<DocumentLine> list(String documentId, int from, int to, PageQuery page) {
        return page.slice(
                find("key.documentId = ?1 and key.number between ?2 and ?3 order by key.number", documentId, from, to));
    }

    /** @throws ProblemException where the document has no such line */
    DocumentLine require(String documentId, int number) {
        return findByIdOptional(new DocumentLine.Key(documentId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }
}
