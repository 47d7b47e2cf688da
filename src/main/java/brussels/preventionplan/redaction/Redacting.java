package brussels.preventionplan.redaction;

import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.document.DocumentContents;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.SearchableText;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.cache.CacheManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes texts about private persons out of all that is stored. */
@ApplicationScoped
class Redacting {

    private static final String OPERATION = "redaction";

    private final Redactions redactions;
    private final RedactedTexts texts;
    private final Documents documents;
    private final DocumentContents contents;
    private final DatasetRevisions revisions;
    private final Audit audit;
    private final Event<Redacted> done;
    private final CacheManager caches;

    Redacting(
            Redactions redactions,
            RedactedTexts texts,
            Documents documents,
            DocumentContents contents,
            DatasetRevisions revisions,
            Audit audit,
            Event<Redacted> done,
            CacheManager caches) {
        this.redactions = redactions;
        this.texts = texts;
        this.documents = documents;
        this.contents = contents;
        this.revisions = revisions;
        this.audit = audit;
        this.done = done;
        this.caches = caches;
    }

    /**
     * Puts a mark in the place of a text wherever it is stored, and removes the bytes of the documents in which it stands:
     * one revision. To be called before anything else in a transaction, since it waits for other writers.
     *
     * @param wanted within its schema
     * @param language of its reason
     * @throws ProblemException (400) where there is no such document, the text does not stand in it, or another redacted text
     *     stands in the reason
     */
    @Transactional
    Redaction redact(NewRedaction wanted, MessageLanguage language, Actor actor) {
        revisions.lockForAnswer();
        String words = SearchableText.of(wanted.text());
        String pattern = redactions.patternOf(words);
        List<Redaction.Line> lines = words.isEmpty() ? List.of() : redactions.listLines(pattern);
        check(wanted, lines);
        DatasetRevision revision = revisions.next(OPERATION);
        Redaction redaction = new Redaction(
                revision,
                UUID.randomUUID().toString(),
                Map.of(language, wanted.reason()),
                texts.remainsOf(wanted.text()),
                lines);
        redactions.persistAndFlush(redaction);
        Set<String> documentIds = lines.stream().map(Redaction.Line::documentId).collect(Collectors.toSet());
        documents.redact(documentIds, redaction.redactionId());
        documentIds.forEach(contents::remove);
        redactions.redact(pattern, words, revision.number());
        redactions.refresh(redaction);
        audit.record(
                revision,
                actor,
                "redactions/" + redaction.redactionId(),
                null,
                new Told(redaction.reason(language), redaction.checksum(), documentIds));
        done.fire(new Redacted(redaction.redactionId()));
        return redaction;
    }

    private void check(NewRedaction wanted, List<Redaction.Line> lines) {
        List<Issue> issues = new ArrayList<>(texts.issues(Map.of("reason", wanted.reason())));
        if (documents.findByIdOptional(wanted.documentId()).isEmpty()) {
            issues.add(Issue.referencedResourceNotFound("body", "documentId", wanted.documentId()));
        } else if (lines.stream().noneMatch(line -> line.documentId().equals(wanted.documentId()))) {
            // Without the value, which is not to be told again.
            issues.add(Issue.schemaViolation("body", "text", null, "issue.notInDocument", Map.of("name", "text")));
        }
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    /** What was worked out before may name what is redacted. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Redacted redacted) {
        caches.getCacheNames()
                .forEach(name -> caches.getCache(name)
                        .ifPresent(cache -> cache.invalidateAll().await().indefinitely()));
    }

    /** That a redaction was made. */
    record Redacted(String redactionId) {}

    /** What the audit trail tells of a redaction. */
    private record Told(String reason, String checksum, Set<String> documentIds) {}
}
