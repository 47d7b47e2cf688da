package brussels.preventionplan.audit;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The entries of the audit trail. */
@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {

    private static final String NEWEST_FIRST = " order by auditEntryId desc";

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
