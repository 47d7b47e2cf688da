package brussels.preventionplan.importing;

import brussels.preventionplan.finding.Severity;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An issue of an import. */
@Entity
@Table(name = "import_issues")
class ImportIssue {

    @EmbeddedId
    private Key key;

    private int rowNumber;
    private @Nullable Integer columnNumber;
    private @Nullable String columnName;
    private @Nullable String value;

    @Enumerated(EnumType.STRING)
    private IssueReason reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> arguments = new HashMap<>();

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String suggestion;

    protected ImportIssue() {}

    /** The how manieth issue of which import. */
    @Embeddable
    record Key(
            @Column(name = "import_id") String importId,
            @Column(name = "position") int position) {}

    String importId() {
        return key.importId();
    }

    /** Its number in the import, from 1. */
    int number() {
        return key.position();
    }

    RowIssue issue() {
        return new RowIssue(
                rowNumber, columnNumber, columnName, value, reason, Map.copyOf(arguments), severity, suggestion);
    }
}
