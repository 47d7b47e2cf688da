package brussels.preventionplan.finding;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something odd that was seen in a document. Its message is put into words in the language of whoever asks. */
@Entity
@Table(name = "findings")
public class Finding extends Fact {

    /** An argument of a finding that is only likely: its message says so. */
    public static final String LIKELY = "likely";

    /** An argument of a finding about a number of projects where others are about a text: its message says so. */
    public static final String PROJECT_COUNT = "projectCount";

    private static final List<String> OTHER_MESSAGES = List.of(LIKELY, PROJECT_COUNT);

    private String findingId;

    @Enumerated(EnumType.STRING)
    private FindingType type;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> arguments = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence = new ArrayList<>();

    protected Finding() {}

    /**
     * A finding as it was made.
     *
     * @param subject the path of what it is about, below the root of the API
     * @param arguments what its message names, by name
     * @param evidence the texts that show it; never empty, and the first one's source is the finding's own
     */
    public Finding(
            long sinceRevision,
            String findingId,
            FindingType type,
            String subject,
            Map<String, String> arguments,
            List<Evidence> evidence) {
        super(sinceRevision, evidence.get(0).source());
        this.findingId = findingId;
        this.type = type;
        this.severity = type.severity();
        this.subject = subject;
        this.arguments = new HashMap<>(arguments);
        this.evidence = new ArrayList<>(evidence);
    }

    /** A text that shows a finding; empty where the oddity is that nothing is there. */
    public record Evidence(Source source, String text) {}

    /** Stable over repeated imports of the same text. */
    public String findingId() {
        return findingId;
    }

    /** What is odd. */
    public FindingType type() {
        return type;
    }

    Severity severity() {
        return severity;
    }

    /** The path of what it is about, below the root of the API. */
    public String subject() {
        return subject;
    }

    /** The message that puts it into words. */
    String messageKey() {
        return messageKey(type, arguments);
    }

    /** The message that puts a finding of a type, with its arguments, into words. */
    public static String messageKey(FindingType type, Map<String, String> arguments) {
        return OTHER_MESSAGES.stream()
                .filter(arguments::containsKey)
                .findFirst()
                .map(other -> "finding." + type + "." + other)
                .orElse("finding." + type);
    }

    Map<String, String> arguments() {
        return Map.copyOf(arguments);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }
}
