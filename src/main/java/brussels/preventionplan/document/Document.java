package brussels.preventionplan.document;

import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published document. What its letter does not say, or what has no letter, is null. */
@Entity
@Table(name = "documents")
public class Document {

    @Id
    private String documentId;

    private String reference;
    private String kind;
    private @Nullable Integer number;
    private @Nullable String author;
    private @Nullable String respondent;

    @Embedded
    private @Nullable Bilingual respondentRole;

    @Embedded
    private @Nullable Bilingual subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Annex> annexes = new ArrayList<>();

    private String checksum;

    @Enumerated(EnumType.STRING)
    private ContentType contentType;

    private int lineCount;
    private long sinceRevision;
    private @Nullable Long untilRevision;
    private @Nullable String redactionId;

    protected Document() {}

    /** A document that was just read. */
    public Document(long sinceRevision, String documentId, Stored stored, About about) {
        this.sinceRevision = sinceRevision;
        this.documentId = documentId;
        this.reference = stored.reference();
        this.kind = stored.kind();
        this.checksum = stored.checksum();
        this.contentType = stored.contentType();
        this.number = about.number();
        this.author = about.author();
        this.respondent = about.respondent();
        this.respondentRole = about.respondentRole();
        this.subject = about.subject();
        this.languages = new ArrayList<>(about.languages());
        this.annexes = new ArrayList<>(about.annexes());
    }

    /**
     * What is known of the text as it is stored.
     *
     * @param reference what all versions of a document have in common
     * @param kind {@code writtenQuestion}
     * @param checksum SHA-256 of the bytes, 64 hexadecimal digits in lower case
     */
    public record Stored(String reference, String kind, String checksum, ContentType contentType) {}

    /** What the document says of itself. */
    public record About(
            @Nullable Integer number,
            @Nullable String author,
            @Nullable String respondent,
            @Nullable Bilingual respondentRole,
            @Nullable Bilingual subject,
            List<String> languages,
            List<Annex> annexes) {

        public About {
            languages = List.copyOf(languages);
            annexes = List.copyOf(annexes);
        }
    }

    /** An annex: its number, its caption and the lines on which it stands. */
    public record Annex(int number, Bilingual title, int firstLine, int lastLine) {}

    /** Says how many lines it has, once they are stored. */
    public void hasLines(int count) {
        this.lineCount = count;
    }

    /** What its bytes are. */
    public ContentType contentType() {
        return contentType;
    }

    /** Its id; each version of a document has one of its own. */
    public String documentId() {
        return documentId;
    }

    String reference() {
        return reference;
    }

    String kind() {
        return kind;
    }

    @Nullable
    Integer number() {
        return number;
    }

    @Nullable
    String author() {
        return author;
    }

    @Nullable
    String respondent() {
        return respondent;
    }

    @Nullable
    Bilingual respondentRole() {
        return respondentRole;
    }

    /** What its letter is about; null where it has no letter, or the letter does not say. */
    public @Nullable Bilingual subject() {
        return subject;
    }

    /** The languages that it is written in, as ISO 639-1 has them. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    List<Annex> annexes() {
        return List.copyOf(annexes);
    }

    /** SHA-256 of its bytes, 64 hexadecimal digits in lower case. */
    public String checksum() {
        return checksum;
    }

    int lineCount() {
        return lineCount;
    }

    /** The last redaction of a text in it; null where there was none. */
    public @Nullable String redactionId() {
        return redactionId;
    }
}
