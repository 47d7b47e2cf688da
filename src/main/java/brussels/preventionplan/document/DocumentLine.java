package brussels.preventionplan.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One line of a document, verbatim. */
@Entity
@Table(name = "document_lines")
public class DocumentLine {

    @EmbeddedId
    private Key key;

    private String text;

    protected DocumentLine() {}

    /** Which line of which document. */
    @Embeddable
    record Key(
            @Column(name = "document_id") String documentId,
            @Column(name = "number") int number) {}

    /** Counted from 1. */
    public int number() {
        return key.number();
    }

    /** As published, tabs and all. */
    public String text() {
        return text;
    }
}
