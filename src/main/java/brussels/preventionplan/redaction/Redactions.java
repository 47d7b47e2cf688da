package brussels.preventionplan.redaction;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Puts the mark in the place of what the pattern finds, wherever it stands; the redaction that is being made is stored. */
    void redact(String pattern, String words, long revision) {
        getEntityManager()
                .createNativeQuery("select cast(redact(?1, ?2, ?3) as text)", String.class)
                .setParameter(1, pattern)
                .setParameter(2, words)
                .setParameter(3, revision)
                .getResultList();
    }
}
