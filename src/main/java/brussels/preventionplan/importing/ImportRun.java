package brussels.preventionplan.importing;

import brussels.preventionplan.document.Documents;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.Checking;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.checking.RowChecking;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.table.Limits;
import brussels.preventionplan.importing.table.Upload;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.redaction.RedactedTexts;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads, checks and stores one file that was sent in; or, as a dry run, only tells what it would come to. */
@ApplicationScoped
class ImportRun {

    private static final int LONGEST_SECONDS = 3600;

    private final Imports imports;
    private final ImportIssues issues;
    private final DocumentImport documentImport;
    private final PresentDocuments present;
    private final Documents documents;
    private final DatasetRevisions revisions;
    private final KnownThings things;
    private final RedactedTexts redactedTexts;
    private final Limits limits;
    private final Limits limitsOfStrangers;

    ImportRun(
            Imports imports,
            ImportIssues issues,
            DocumentImport documentImport,
            PresentDocuments present,
            Documents documents,
            DatasetRevisions revisions,
            KnownThings things,
            RedactedTexts redactedTexts,
            ImportConfig config) {
        this.imports = imports;
        this.issues = issues;
        this.documentImport = documentImport;
        this.present = present;
        this.documents = documents;
        this.revisions = revisions;
        this.things = things;
        this.redactedTexts = redactedTexts;
        this.limits = limits(config, config.maxRows());
        this.limitsOfStrangers = limits(config, config.strangers().maxRows());
    }

    private static Limits limits(ImportConfig config, int rows) {
        Limits standard = Limits.standard();
        return new Limits(
                config.maxFileSize().asLongValue(),
                rows,
                config.maxCellLength(),
                standard.columns(),
                standard.gatheredCharacters(),
                standard.unzippedBytes(),
                standard.partBytes(),
                standard.ratio(),
                standard.entries());
    }

    /** What was read of a file, and how it was understood. */
    private record Understood(
            Answer answer,
            UploadRows rows,
            RowChecking checking,
            @Nullable UploadKind kind,
            @Nullable Integer year,
            @Nullable String reference) {}

    /**
     * Runs an import to its end, whatever that is.
     *
     * @param progress is told the bytes and the rows read, now and then
     * @throws IOException where the file cannot be read from the disk
     */
    void run(Import order, Path file, Actor actor, Progress progress) throws IOException {
        try (Upload upload =
                Upload.open(file, order.requestedBy() == null ? limitsOfStrangers : limits, order.kind())) {
            Understood understood = understand(order, upload, progress);
            boolean wanted =
                    !order.dryRun() || QuarkusTransaction.requiringNew().call(redactedTexts::exist);
            List<String> lines = wanted && !understood.rows().hasErrors() ? upload.lines() : List.of();
            byte[] content = lines.isEmpty() || order.dryRun() ? new byte[0] : Files.readAllBytes(file);
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .run(() -> finish(order, understood, lines, content, actor));
        }
    }

    private Understood understand(Import order, Upload upload, Progress progress) throws IOException {
        UploadRows rows = new UploadRows(count -> progress.at(upload.bytesRead(), count));
        Integer year = order.year() != null ? order.year() : upload.year();
        if (order.year() != null && upload.year() != null && !order.year().equals(upload.year())) {
            rows.issue(RowIssue.ofFile(
                    IssueReason.otherYear,
                    Map.of(
                            "told",
                            order.year().toString(),
                            "found",
                            upload.year().toString())));
        }
        if (year == null && upload.kind() != null) {
            rows.issue(RowIssue.ofFile(IssueReason.missingYear, Map.of()));
        }
        Known known = QuarkusTransaction.requiringNew().call(things::ofPlan);
        RowChecking checking =
                new RowChecking(year == null ? known.years().last() : year, known, upload::columns, rows);
        Answer answer = upload.read(checking);
        return new Understood(
                answer, rows, checking, upload.kind(), year, reference(order, upload.kind(), year, answer));
    }

    /** Where none is told: the number of the question, or the kind of the table and its year. */
    private static @Nullable String reference(
            Import order, @Nullable UploadKind kind, @Nullable Integer year, Answer answer) {
        if (order.reference() != null || kind == null) {
            return order.reference();
        }
        Letter letter = answer.letter();
        return letter != null && letter.number() != null ? "question-" + letter.number() : kind + "-" + year;
    }

    private void finish(Import order, Understood understood, List<String> lines, byte[] content, Actor actor) {
        boolean store = !order.dryRun() && !understood.rows().hasErrors();
        if (store) {
            revisions.lockForWriting();
        }
        String importId = order.importId();
        Import job = imports.require(importId);
        job.recognise(understood.year(), understood.kind(), understood.reference());
        List<RowIssue> found = new ArrayList<>(understood.rows().issues());
        if (understood.year() == null || understood.reference() == null) {
            fail(job, found, null);
            return;
        }
        if (store) {
            Optional<Import> same = imports.findSame(job.checksum(), understood.year(), understood.reference());
            if (same.isPresent()) {
                job.finishAs(same.get());
                imports.copyRows(same.get().importId(), importId);
                keep(job, found);
                return;
            }
        }
        List<RowIssue> redacted = redactedTexts.find(lines).stream()
                .map(line -> RowIssue.ofRow(line, IssueReason.redactedText, Map.of()))
                .toList();
        if (!redacted.isEmpty()) {
            // No report and no other issue: they would keep the text.
            fail(job, redacted, null);
            return;
        }
        Publication publication = publication(job, understood, lines);
        elsewhere(publication).ifPresent(found::add);
        if (present.hasMore(publication)) {
            found.add(RowIssue.ofFile(IssueReason.documentHasMore, Map.of("reference", publication.reference())));
        }
        Prepared prepared = documentImport.prepare(publication);
        List<RowFate> rows = new ArrayList<>(prepared.rows());
        rows.addAll(understood.rows().rejected());
        rows.sort(Comparator.comparingInt(RowFate::row));
        ImportReport report = ImportReport.of(
                rows, prepared.removed(), publication.checked().findings().size(), CheckedTable.of(publication.read()));
        imports.keepRows(importId, rows);
        if (found.stream().anyMatch(RowIssue::isError)) {
            fail(job, found, report);
        } else if (store) {
            keep(job, found);
            long revision = documentImport.store(prepared, content, actor);
            job.finish(report, publication.documentId(), revision);
        } else {
            keep(job, found);
            job.finish(report, null, null);
        }
    }

    private Publication publication(Import job, Understood understood, List<String> lines) {
        String reference = Objects.requireNonNull(understood.reference());
        int year = Objects.requireNonNull(understood.year());
        ReadDocument read = understood.rows().in(understood.answer());
        CheckedDocument checked = Checking.check(read, things.known(), understood.checking());
        return new Publication(
                reference, documents.nextVersion(reference), year, job.checksum(), lines, read, checked, List.of());
    }

    /** What a year lists in one kind of table comes from one document: two would be counted twice. */
    private Optional<RowIssue> elsewhere(Publication publication) {
        Set<String> references = new TreeSet<>();
        for (TableKind kind : TableKind.values()) {
            if (publication.has(kind)) {
                references.addAll(present.references(kind, publication.year()));
            }
        }
        references.addAll(present.references(publication.read().letter()));
        references.remove(publication.reference());
        return references.stream()
                .findFirst()
                .map(other -> RowIssue.ofFile(
                        IssueReason.yearOfAnotherDocument,
                        Map.of("year", String.valueOf(publication.year()), "reference", other)));
    }

    private void fail(Import job, List<RowIssue> found, @Nullable ImportReport report) {
        keep(job, found);
        job.fail(ImportFailure.issues, report);
    }

    private void keep(Import job, List<RowIssue> found) {
        issues.keep(job.importId(), found);
    }

    /** Is told how far a reading is. */
    interface Progress {
        void at(long bytes, long rows);
    }
}
