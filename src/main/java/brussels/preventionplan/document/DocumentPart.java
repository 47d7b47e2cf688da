package brussels.preventionplan.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Some of the bytes of a document, exactly as they were published: in parts, so that nobody holds all of them. */
@Entity
@Table(name = "document_parts")
class DocumentPart {

    @EmbeddedId
    private Key key;

    private byte[] bytes;

    protected DocumentPart() {}

    /** The how manieth part of which document, from 0. */
    @Embeddable
    record Key(
            @Column(name = "document_id") String documentId,
            @Column(name = "position") int position) {

        Key next() {
            return new Key(documentId, position + 1);
        }
    }

    Key key() {
        return key;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
