package brussels.preventionplan.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a document, exactly as they were published. Apart from the document, so that no list carries them. */
@Entity
@Table(name = "document_contents")
public class DocumentContent {

    @Id
    private String documentId;

    private byte[] content;

    protected DocumentContent() {}

    public DocumentContent(String documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
