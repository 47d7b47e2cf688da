package brussels.preventionplan.importing;

import brussels.preventionplan.action.Action;
import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.finding.Findings;
import brussels.preventionplan.finding.StagedFindings;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.StagedGrants;
import brussels.preventionplan.importing.checking.LikelyVariant;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.organization.NameVariants;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.reconciliation.Proposals;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores a document with all its facts, findings and corrections, those included that the search proposes, as one
 * revision. What an earlier version of it said holds until then.
 */
@ApplicationScoped
class DocumentImport {

    private final DatasetRevisions revisions;
    private final Documents documents;
    private final DocumentLoading documentLoading;
    private final ActionLoading actionLoading;
    private final GrantLoading grantLoading;
    private final TotalLoading totalLoading;
    private final LetterLoading letterLoading;
    private final ImportRows rows;
    private final Findings findings;
    private final StagedFindings stagedFindings;
    private final CorrectionLoading correctionLoading;
    private final Proposals proposals;
    private final Audit audit;

    DocumentImport(
            DatasetRevisions revisions,
            Documents documents,
            DocumentLoading documentLoading,
            ActionLoading actionLoading,
            GrantLoading grantLoading,
            TotalLoading totalLoading,
            LetterLoading letterLoading,
            ImportRows rows,
            Findings findings,
            StagedFindings stagedFindings,
            CorrectionLoading correctionLoading,
            Proposals proposals,
            Audit audit) {
        this.revisions = revisions;
        this.documents = documents;
        this.documentLoading = documentLoading;
        this.actionLoading = actionLoading;
        this.grantLoading = grantLoading;
        this.totalLoading = totalLoading;
        this.letterLoading = letterLoading;
        this.rows = rows;
        this.findings = findings;
        this.stagedFindings = stagedFindings;
        this.correctionLoading = correctionLoading;
        this.proposals = proposals;
        this.audit = audit;
    }

    /**
     * Tells what the document would come to; within the caller's transaction, in which only temporary tables are written.
     *
     * @param variants which spellings of organizations are taken for another
     */
    Prepared prepare(Publication publication, NameVariants variants) {
        StagedDocument staged = publication.staged();
        Staging staging = staged.staging();
        Origin origin = new Origin(0, publication.documentId(), publication.year());
        Tally removed = Tally.NOTHING;
        Succession actions = null;
        if (publication.has(TableKind.actions)) {
            actions = actionLoading.match(staging, publication.checked(), origin.year());
            actions.tellTo(ImportRows.STAGED, TableKind.actions.name(), Action.PATH);
            removed = removed.plus(removed(actions));
        }
        List<LikelyVariant> likely = List.of();
        List<TotalLoading.Matched> totals = List.of();
        if (publication.has(TableKind.grants)) {
            likely = grantLoading.match(staged, variants);
            staged.grants().tellTo(ImportRows.STAGED, TableKind.grants.name(), Grant.PATH);
            removed = removed.plus(removed(staged.grants())).plus(totalLoading.removed(publication.checked(), origin));
            totals = totalLoading.match(publication.checked(), origin);
            totals.forEach(total -> rows.add(staging, total.fateOfRow()));
        }
        staged.settle(new Subjects(publication.checked()));
        return new Prepared(
                publication,
                actions,
                likely,
                totals,
                ImportReport.of(rows.tally(staging), removed, staged.findings(), staged.table()));
    }

    private static Tally removed(Succession succession) {
        Succession.Removed removed = succession.removed();
        return new Tally(removed.rows(), removed.amount());
    }

    /**
     * Stores a document within the transaction that prepared it.
     *
     * @return the revision that it makes
     * @throws IOException where the document cannot be read from the disk
     */
    long store(Prepared prepared, Original original, Actor actor) throws IOException {
        Publication publication = prepared.publication();
        DatasetRevision revision = revisions.next("import");
        Origin origin = new Origin(revision.number(), publication.documentId(), publication.year());
        Set<String> versions = documents.listVersions(publication.reference());
        Imported former = documents
                .findPresent(publication.reference())
                .map(document ->
                        new Imported(document.documentId(), publication.reference(), null, document.checksum()))
                .orElse(null);
        documents.end(publication.reference(), origin.revision());
        documentLoading.load(publication, original, origin);
        Set<Integer> annexes = new HashSet<>();
        if (prepared.actions() != null) {
            annexes.add(TableKind.actions.annex());
            actionLoading.load(publication.checked(), prepared.actions(), origin);
        }
        if (publication.has(TableKind.grants)) {
            annexes.add(TableKind.grants.annex());
            grantLoading.load(publication.staged(), origin);
            totalLoading.load(publication, prepared.totals(), origin);
        }
        letterLoading.load(publication.letter(), versions, origin);
        findings.end(versions, annexes, publication.letter() != null, origin.revision());
        stagedFindings.store(
                publication.staged().staging(),
                ImportRows.STAGED,
                StagedGrants.COMPLETE,
                origin.revision(),
                origin.documentId());
        correctionLoading.load(publication, origin);
        correctionLoading.propose(prepared.likely(), publication.staged().staging(), origin);
        correctionLoading.layOver(origin, revision, actor);
        proposals.propose(origin.year(), origin.revision());
        audit.record(
                revision,
                actor,
                "documents/" + origin.documentId(),
                former,
                new Imported(origin.documentId(), publication.reference(), publication.year(), publication.checksum()));
        return origin.revision();
    }

    /**
     * What the audit trail tells of a version of a document.
     *
     * @param year null for one that was there before, which does not keep it
     */
    private record Imported(
            String documentId, String reference, @Nullable Integer year, String checksum) {}
}
