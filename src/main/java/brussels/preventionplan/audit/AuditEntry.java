package brussels.preventionplan.audit;

import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.platform.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that a write changed. The database itself refuses to change or remove an entry. */
@Entity
@Immutable
@Table(name = "audit_entries")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long auditEntryId;

    private long revision;
    private Instant madeAt;
    private String actor;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private String operation;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode before;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode after;

    protected AuditEntry() {}

    AuditEntry(
            long revision,
            Instant madeAt,
            Actor actor,
            String operation,
            String subject,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        this.revision = revision;
        this.madeAt = madeAt;
        this.actor = actor.name();
        this.role = actor.role();
        this.operation = operation;
        this.subject = subject;
        this.before = before;
        this.after = after;
    }

    /** Null until it is stored. */
    @Nullable
    Long auditEntryId() {
        return auditEntryId;
    }

    long revision() {
        return revision;
    }

    Instant madeAt() {
        return madeAt;
    }

    String actor() {
        return actor;
    }

    @Nullable
    Role role() {
        return role;
    }

    String operation() {
        return operation;
    }

    String subject() {
        return subject;
    }

    @Nullable
    JsonNode before() {
        return before;
    }

    @Nullable
    JsonNode after() {
        return after;
    }
}
