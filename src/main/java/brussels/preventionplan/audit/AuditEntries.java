package brussels.preventionplan.audit;

import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** The entries of the audit trail. */
@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {

    private static final String TABLE = "audit_entries";
    private static final List<String> COLUMNS =
            List.of("revision", "made_at", "actor", "role", "operation", "subject", "before", "after");
    private static final String NEWEST_FIRST = " order by auditEntryId desc";

    /** Stores new ones in their order, in one go. */
    void store(List<AuditEntry> made) {
        Staging staging = new Staging(getEntityManager().unwrap(Session.class));
        staging.open(TABLE, COLUMNS);
        made.forEach(entry -> staging.add(
                TABLE,
                new Cells()
                        .with("revision", entry.revision())
                        .with("made_at", entry.madeAt())
                        .with("actor", entry.actor())
                        .with("role", entry.role())
                        .with("operation", entry.operation())
                        .with("subject", entry.subject())
                        .with("before", entry.before())
                        .with("after", entry.after())));
        staging.flush();
    }

    Slice<AuditEntry> list(AuditQuery query, PageQuery page) {
        Conditions conditions = new Conditions()
                .in("operation", query.operation())
                .in("actor", query.actor())
                .compare("revision", "=", query.revision());
        return page.slice(find(conditions.where() + NEWEST_FIRST, conditions.parameters()));
    }

    /** @throws ProblemException where there is no such entry */
    AuditEntry require(long auditEntryId) {
        return findByIdOptional(auditEntryId)
                .orElseThrow(() -> ProblemException.resourceNotFound("auditEntryId", auditEntryId));
    }
}
