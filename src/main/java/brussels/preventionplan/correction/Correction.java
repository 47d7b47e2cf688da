package brussels.preventionplan.correction;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.platform.message.MessageLanguage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A repair that is laid over published values, never put in their place. Its changes are decided as one. */
@Entity
@Table(name = "corrections")
public class Correction extends Fact {

    /** What the paths of corrections begin with, below the root of the API. */
    static final String PATH = "corrections/";

    private static final int CHANGES_AT_ONCE = 100;

    private String correctionId;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<MessageLanguage, String> reason = new HashMap<>();

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String explanation;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "correction_changes", joinColumns = @JoinColumn(name = "correction"))
    @OrderColumn(name = "position")
    @BatchSize(size = CHANGES_AT_ONCE)
    private List<Change> changes = new ArrayList<>();

    protected Correction() {}

    /**
     * A correction as it stands from a revision on.
     *
     * @param source the row of its first change
     * @param explanation the path of what explains it, with its query, below the root of the API; null where a person gave
     *     the reason
     */
    public Correction(
            long sinceRevision,
            Source source,
            String correctionId,
            Map<MessageLanguage, String> reason,
            @Nullable String explanation,
            Decision decision,
            List<Change> changes) {
        super(sinceRevision, source);
        this.correctionId = correctionId;
        this.reason = new HashMap<>(reason);
        this.explanation = explanation;
        this.status = decision.status();
        this.decidedBy = decision.decidedBy();
        this.decidedAt = decision.decidedAt();
        this.changes = new ArrayList<>(changes);
    }

    /**
     * What was decided about a correction.
     *
     * @param decidedBy the role of who decided, no person; null while it is only proposed
     * @param decidedAt null while it is only proposed
     */
    public record Decision(
            CorrectionStatus status,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        /** Nobody decided yet. */
        public static final Decision PROPOSED = new Decision(CorrectionStatus.proposed, null, null);
    }

    /**
     * One value that a correction changes.
     *
     * @param subject the path of what has the value, below the root of the API
     * @param property its property: {@code amount}, {@code title.fr}
     * @param published null where it is blank as published
     * @param corrected null where it is blank as corrected
     */
    @Embeddable
    public record Change(
            @Column(name = "subject") String subject,
            @Column(name = "property") String property,
            @Column(name = "published") @Nullable String published,
            @Column(name = "corrected") @Nullable String corrected) {}

    /** The same correction, decided otherwise from a revision on; this version of it ends. */
    Correction decided(Decision decision, long revision) {
        end(revision);
        return new Correction(revision, source(), correctionId, reason, explanation, decision, changes);
    }

    /** What was decided about it. */
    Decision decision() {
        return new Decision(status, decidedBy, decidedAt);
    }

    /** Stable over repeated imports of the same text. */
    public String correctionId() {
        return correctionId;
    }

    /** How far it got. */
    public CorrectionStatus status() {
        return status;
    }

    /** Why, in the language asked for, or in another where it was given in that one only. */
    String reason(MessageLanguage language) {
        String wanted = reason.get(language);
        return wanted != null ? wanted : reason.values().iterator().next();
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** Whether it changes a value of the subject. */
    public boolean changes(String subject) {
        return changes.stream().anyMatch(change -> change.subject().equals(subject));
    }

    /** What it changes. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
