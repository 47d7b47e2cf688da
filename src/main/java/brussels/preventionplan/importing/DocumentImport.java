package brussels.preventionplan.importing;

import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.reconciliation.Proposals;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Stores a document with all its facts, findings and corrections, those included that the search proposes: as one revision. */
@ApplicationScoped
class DocumentImport {

    private final DatasetRevisions revisions;
    private final DocumentLoading documentLoading;
    private final ActionLoading actionLoading;
    private final GrantLoading grantLoading;
    private final TotalLoading totalLoading;
    private final LetterLoading letterLoading;
    private final FindingLoading findingLoading;
    private final CorrectionLoading correctionLoading;
    private final Proposals proposals;
    private final Audit audit;

    DocumentImport(
            DatasetRevisions revisions,
            DocumentLoading documentLoading,
            ActionLoading actionLoading,
            GrantLoading grantLoading,
            TotalLoading totalLoading,
            LetterLoading letterLoading,
            FindingLoading findingLoading,
            CorrectionLoading correctionLoading,
            Proposals proposals,
            Audit audit) {
        this.revisions = revisions;
        this.documentLoading = documentLoading;
        this.actionLoading = actionLoading;
        this.grantLoading = grantLoading;
        this.totalLoading = totalLoading;
        this.letterLoading = letterLoading;
        this.findingLoading = findingLoading;
        this.correctionLoading = correctionLoading;
        this.proposals = proposals;
        this.audit = audit;
    }

    /**
     * Stores the document within the caller's transaction.
     *
     * @param content the document's bytes
     */
    void store(Publication publication, byte[] content) {
        DatasetRevision revision = revisions.next("import");
        Origin origin = new Origin(revision.number(), publication.reference(), publication.year());
        Subjects subjects = new Subjects(origin.documentId());
        documentLoading.load(publication, content, origin);
        actionLoading.load(publication.checked(), origin, subjects);
        Map<Integer, Grant> grants = grantLoading.load(publication.checked(), origin, subjects);
        totalLoading.load(publication.read(), publication.checked(), origin, subjects);
        letterLoading.load(publication.read().letter(), origin, subjects);
        findingLoading.load(publication.checked().findings(), origin, subjects);
        correctionLoading.load(publication, grants, origin);
        proposals.propose(origin.year(), origin.revision());
        audit.record(
                revision,
                Actor.SYSTEM,
                "documents/" + origin.documentId(),
                null,
                new Imported(publication.reference(), publication.year(), publication.checksum()));
    }

    /** What the audit trail tells of a document that came in. */
    private record Imported(String reference, int year, String checksum) {}
}
