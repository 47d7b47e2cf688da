package brussels.preventionplan.redaction;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The redactions, and what carries one out: functions of the database, which reach every table. */
@ApplicationScoped
class Redactions implements PanacheRepositoryBase<Redaction, String> {

    /** The redactions, the earliest first. */
    Slice<Redaction> list(PageQuery page) {
        return page.slice(find("order by revision"));
    }

    /** @throws ProblemException where there is no such redaction */
    Redaction require(String redactionId) {
        return findByIdOptional(redactionId)
                .orElseThrow(() -> ProblemException.resourceNotFound("redactionId", redactionId));
    }

    /** The secret without which a checksum cannot be made. */
    byte[] secret() {
        return (byte[]) getEntityManager()
                .createNativeQuery("select secret from redaction_secret", byte[].class)
                .getSingleResult();
    }

    /** What finds words in a text: a regular expression of the database. */
    String patternOf(String words) {
        return (String) getEntityManager()
                .createNativeQuery("select redaction_pattern(?1)", String.class)
                .setParameter(1, words)
                .getSingleResult();
    }

    /** The lines of all documents that the pattern finds something in. */
    List<Redaction.Line> listLines(String pattern) {
        Stream<?> rows = getEntityManager()
                .createNativeQuery(
                        "select document_id, number from document_lines where text ~ ?1 order by document_id, number",
                        Object[].class)
                .setParameter(1, pattern)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new Redaction.Line((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /** Reads a redaction anew: its reason was not spared. */
    void refresh(Redaction redaction) {
        getEntityManager().refresh(redaction);
    }

    /** Puts the mark in the place of what the pattern finds, wherever it stands but in the audit trail. */
    void redact(String pattern, String words, long revision) {
        run(
                "select cast(redact(:pattern, :words, :revision) as text)",
                Map.of("pattern", pattern, "words", words, "revision", revision));
    }

    /** The same in the audit trail, to be done before; it can be done only for the redaction that is being made. */
    void redactAuditTrail(String redactionId, String words) {
        run(
                "select cast(redact_audit_trail(:redaction, :words) as text)",
                Map.of("redaction", redactionId, "words", words));
    }

    private void run(String function, Map<String, Object> arguments) {
        Query query = getEntityManager().createNativeQuery(function, String.class);
        arguments.forEach(query::setParameter);
        query.getResultList();
    }
}
