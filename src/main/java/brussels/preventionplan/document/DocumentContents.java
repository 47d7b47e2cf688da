package brussels.preventionplan.document;

import brussels.preventionplan.platform.bulk.Staging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The bytes of the documents. */
@ApplicationScoped
public class DocumentContents implements PanacheRepositoryBase<DocumentPart, DocumentPart.Key> {

    private static final int PART = 1 << 20;

    /**
     * Stores the bytes of a document.
     *
     * @throws IOException where they cannot be read
     */
    public void store(Staging staging, String documentId, InputStream content) throws IOException {
        int position = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            staging.execute(
                    "insert into document_parts (document_id, position, bytes) values (?, ?, ?)",
                    documentId,
                    position,
                    part);
            position++;
        }
    }

    /** How many bytes a document has. */
    public long size(String documentId) {
        Number bytes = (Number) getEntityManager()
                .createNativeQuery(
                        "select coalesce(sum(octet_length(bytes)), 0) from document_parts where document_id = ?1")
                .setParameter(1, documentId)
                .getSingleResult();
        return bytes.longValue();
    }

    /**
     * Writes the bytes of a document, each part read in a transaction of its own.
     *
     * @throws IOException where they cannot be written
     */
    void write(String documentId, OutputStream output) throws IOException {
        Optional<DocumentPart> part = findPart(new DocumentPart.Key(documentId, 0));
        while (part.isPresent()) {
            output.write(part.get().bytes());
            part = findPart(part.get().key().next());
        }
    }

    private Optional<DocumentPart> findPart(DocumentPart.Key key) {
        return QuarkusTransaction.joiningExisting().call(() -> findByIdOptional(key));
    }

    /** Removes the bytes of a document for good. */
    public void remove(String documentId) {
        delete("key.documentId", documentId);
    }
}
