package brussels.preventionplan.importing;

import brussels.preventionplan.action.Action;
import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.bulk.Succession;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.reconciliation.Proposals;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final FindingLoading findingLoading;
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
            FindingLoading findingLoading,
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
        this.findingLoading = findingLoading;
        this.correctionLoading = correctionLoading;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Tells what the document would come to; within the caller's transaction, in which only temporary tables are written. */
    Prepared prepare(Publication publication) {
        Origin origin = new Origin(0, publication.documentId(), publication.year());
        Map<TableKind, Succession> successions = new EnumMap<>(TableKind.class);
        List<RowFate> rows = new ArrayList<>();
        Tally removed = Tally.NOTHING;
        List<TotalLoading.Matched> totals = List.of();
        if (publication.has(TableKind.actions)) {
            Succession actions = actionLoading.match(publication.checked(), origin);
            successions.put(TableKind.actions, actions);
            rows.addAll(fates(TableKind.actions, Action.PATH, actions));
            removed = removed.plus(removed(actions));
        }
        if (publication.has(TableKind.grants)) {
            Succession matched = grantLoading.match(publication.checked(), origin);
            successions.put(TableKind.grants, matched);
            rows.addAll(fates(TableKind.grants, Grant.PATH, matched));
            removed = removed.plus(removed(matched)).plus(totalLoading.removed(publication.read(), origin));
            totals = totalLoading.match(publication.read(), origin);
            totals.forEach(total -> rows.add(total.fateOfRow()));
        }
        rows.sort(Comparator.comparingInt(RowFate::row));
        return new Prepared(publication, successions, totals, rows, removed);
    }

    private static List<RowFate> fates(TableKind kind, String path, Succession succession) {
        return succession.successors().stream()
                .map(row -> new RowFate(
                        row.line(), kind, RowFate.Fate.valueOf(row.fate().name()), path + row.id(), row.amount()))
                .toList();
    }

    private static Tally removed(Succession succession) {
        Succession.Removed removed = succession.removed();
        return new Tally(removed.rows(), removed.amount());
    }

    /**
     * Stores a document within the transaction that prepared it.
     *
     * @param content the document's bytes
     * @return the revision that it makes
     */
    long store(Prepared prepared, byte[] content, Actor actor) {
        Publication publication = prepared.publication();
        DatasetRevision revision = revisions.next("import");
        Origin origin = new Origin(revision.number(), publication.documentId(), publication.year());
        Set<String> versions = documents.listVersions(publication.reference());
        Subjects subjects = new Subjects(origin.documentId());
        documents.end(publication.reference(), origin.revision());
        documentLoading.load(publication, content, origin);
        Set<Integer> annexes = new HashSet<>();
        prepared.successions().forEach((kind, succession) -> {
            annexes.add(kind.annex());
            switch (kind) {
                case actions -> actionLoading.load(publication.checked(), succession, origin, subjects);
                case grants -> grantLoading.load(publication.checked(), succession, origin, subjects);
            }
        });
        if (prepared.successions().containsKey(TableKind.grants)) {
            totalLoading.load(publication, prepared.totals(), origin, subjects);
        }
        letterLoading.load(publication.read().letter(), versions, origin, subjects);
        findingLoading.end(versions, annexes, publication.read().letter() != null, origin.revision());
        findingLoading.load(publication.checked().findings(), origin, subjects);
        correctionLoading.load(publication, origin);
        correctionLoading.layOver(origin);
        proposals.propose(origin.year(), origin.revision());
        audit.record(
                revision,
                actor,
                "documents/" + origin.documentId(),
                null,
                new Imported(publication.reference(), publication.year(), publication.checksum()));
        return origin.revision();
    }

    /** What the audit trail tells of a document that came in. */
    private record Imported(String reference, int year, String checksum) {}
}
