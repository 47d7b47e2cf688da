package brussels.preventionplan.document;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documents. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, String> {

    private static final String PRESENT = "untilRevision is null order by documentId";

    /** Whether a version of a document is stored. */
    public boolean hasReference(String reference) {
        return count("reference", reference) > 0;
    }

    /** The ids of all versions of a document, past ones included. */
    public Set<String> listVersions(String reference) {
        return Set.copyOf(find("select documentId from Document where reference = ?1", reference)
                .project(String.class)
                .list());
    }

    /**
     * The id that the next version of a document gets: the reference for the first one, {@code grants-2023-v2} and so on
     * for those that follow.
     */
    public String nextVersion(String reference) {
        long versions = count("reference", reference);
        return versions == 0 ? reference : reference + "-v" + (versions + 1);
    }

    /** The references of some documents. */
    public Set<String> listReferences(Collection<String> documentIds) {
        return Set.copyOf(find("select distinct reference from Document where documentId in ?1", documentIds)
                .project(String.class)
                .list());
    }

    /** The present version of a document. */
    public Optional<Document> findPresent(String reference) {
        return find("reference = ?1 and untilRevision is null", reference).firstResultOptional();
    }

    /** Ends the present version of a document. */
    public void end(String reference, long revision) {
        update("untilRevision = ?1 where reference = ?2 and untilRevision is null", revision, reference);
    }

    /** Notes that a text was redacted in some documents: their bytes are not to be had any more. */
    public void redact(Collection<String> documentIds, String redactionId) {
        update("redactionId = ?1 where documentId in ?2", redactionId, documentIds);
    }

    /** The present versions of all documents, by id. */
    public List<Document> listPresent() {
        return find(PRESENT).list();
    }

    Slice<Document> list(PageQuery page) {
        return page.slice(find(PRESENT));
    }

    /** All versions, past ones included, by id. */
    Slice<Document> listWithPast(PageQuery page) {
        return page.slice(find("order by documentId"));
    }

    /** @throws ProblemException where there is no such document */
    Document require(String documentId) {
        return findByIdOptional(documentId)
                .orElseThrow(() -> ProblemException.resourceNotFound("documentId", documentId));
    }
}
