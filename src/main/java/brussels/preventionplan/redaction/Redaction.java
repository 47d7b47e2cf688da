package brussels.preventionplan.redaction;

import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.revision.DatasetRevision;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a text about a private person was taken out of all that is stored. Which one it was, nobody can tell any more. */
@Entity
@Table(name = "redactions")
class Redaction {

    private static final int LINES_AT_ONCE = 100;

    @Id
    private String redactionId;

    private long revision;
    private Instant madeAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<MessageLanguage, String> reason = new HashMap<>();

    private String checksum;
    private int length;
    private int wordCount;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "redacted_lines", joinColumns = @JoinColumn(name = "redaction_id"))
    @OrderBy("documentId, number")
    @BatchSize(size = LINES_AT_ONCE)
    private List<Line> lines = new ArrayList<>();

    protected Redaction() {}

    /**
     * A redaction that is being made.
     *
     * @param revision the one that it makes
     * @param lines on which the text stood
     */
    Redaction(
            DatasetRevision revision,
            String redactionId,
            Map<MessageLanguage, String> reason,
            Remains remains,
            List<Line> lines) {
        this.redactionId = redactionId;
        this.revision = revision.number();
        this.madeAt = revision.madeAt();
        this.reason = new HashMap<>(reason);
        this.checksum = remains.checksum();
        this.length = remains.length();
        this.wordCount = remains.wordCount();
        this.lines = new ArrayList<>(lines);
    }

    /**
     * What stays of a text.
     *
     * @param checksum of its words, with the secret of this database: 64 hexadecimal digits in lower case
     * @param length its characters
     */
    record Remains(String checksum, int length, int wordCount) {}

    /** A line of a document. */
    @Embeddable
    record Line(
            @Column(name = "document_id") String documentId,
            @Column(name = "number") int number) {}

    String redactionId() {
        return redactionId;
    }

    long revision() {
        return revision;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Why, in the language asked for, or in another where it was given in that one only. */
    String reason(MessageLanguage language) {
        String wanted = reason.get(language);
        return wanted != null ? wanted : reason.values().iterator().next();
    }

    String checksum() {
        return checksum;
    }

    int length() {
        return length;
    }

    int wordCount() {
        return wordCount;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
