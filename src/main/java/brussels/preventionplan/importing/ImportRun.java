package brussels.preventionplan.importing;

import brussels.preventionplan.document.ContentType;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.checking.Checking;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.table.Limits;
import brussels.preventionplan.importing.table.Upload;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.redaction.RedactedTexts;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads, checks and stores one file that was sent in; or, as a dry run, only tells what it would come to. */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int LONGEST_SECONDS = 3600;
    /** A whole table is packed less tightly. */
    private static final long UNZIPPED = 20;

    /**
     * A file of this size has some thousands of rows. Of fewer, autovacuum sees soon enough, and nothing is computed for
     * long.
     */
    private static final long LARGE_BYTES = 1_000_000;

    private final Imports imports;
    private final ImportRows rows;
    private final RowStaging staging;
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
            ImportRows rows,
            RowStaging staging,
            DocumentImport documentImport,
            PresentDocuments present,
            Documents documents,
            DatasetRevisions revisions,
            KnownThings things,
            RedactedTexts redactedTexts,
            ImportConfig config) {
        this.imports = imports;
        this.rows = rows;
        this.staging = staging;
        this.documentImport = documentImport;
        this.present = present;
        this.documents = documents;
        this.revisions = revisions;
        this.things = things;
        this.redactedTexts = redactedTexts;
        this.limits = limits(config, config.maxFileSize(), config.maxRows());
        this.limitsOfStrangers = limits(
                config, config.strangers().maxFileSize(), config.strangers().maxRows());
    }

    private static Limits limits(ImportConfig config, MemorySize file, int rows) {
        Limits standard = Limits.standard();
        return new Limits(
                file.asLongValue(),
                rows,
                config.maxCellLength(),
                standard.columns(),
                standard.gatheredCharacters(),
                Math.min(standard.unzippedBytes(), UNZIPPED * file.asLongValue()),
                standard.partBytes(),
                standard.ratio(),
                standard.entries());
    }

    /** What was read of a file, and how it was understood. */
    private record Understood(
            CheckedDocument checked,
            StagedDocument staged,
            @Nullable UploadKind kind,
            @Nullable Integer year,
            @Nullable String reference) {}

    /**
     * Runs an import to its end, whatever that is, in one transaction.
     *
     * @param progress is told the bytes and the rows read, now and then
     * @return the import as it ended
     * @throws IOException where the file cannot be read from the disk
     */
    Import run(Import order, Path file, Actor actor, Progress progress) throws IOException {
        Import ended;
        try (Upload upload =
                Upload.open(file, order.requestedBy() == null ? limitsOfStrangers : limits, order.kind())) {
            ended = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                Understood understood = understand(order, upload, progress);
                Import job = finish(order, understood, new UploadedFile(file, upload), actor);
                understood.staged().staging().flush();
                return job;
            });
        }
        if (!order.dryRun() && Files.size(file) >= LARGE_BYTES) {
            settle();
        }
        return ended;
    }

    /** What was stored is stored, whatever comes of this. */
    private void settle() {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(imports::settle);
        } catch (RuntimeException away) {
            LOG.warnf("The database did not settle after an import: %s", away);
        }
    }

    /** An upload as it came. */
    private record UploadedFile(Path file, Upload upload) implements Original {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void eachLine(Consumer<String> reader) throws IOException {
            upload.eachLine(reader);
        }

        @Override
        public ContentType type() {
            return ContentType.of(upload.charset());
        }
    }

    private Understood understand(Import order, Upload upload, Progress progress) throws IOException {
        Integer year = order.year() != null ? order.year() : upload.year();
        StagedDocument staged = staging.open(
                order.importId(),
                !order.dryRun(),
                year == null ? 0 : year,
                upload::columns,
                count -> progress.at(upload.bytesRead(), count));
        upload.otherYear(order.year()).ifPresent(staged::issue);
        if (year == null && upload.kind() != null) {
            staged.issue(RowIssue.ofFile(IssueReason.missingYear, Map.of()));
        }
        Known known = things.ofPlan(List.of());
        Checking checking = new Checking(year == null ? known.years().last() : year, known, upload::columns, staged);
        Answer answer = upload.read(checking.rows());
        return new Understood(
                checking.end(answer), staged, upload.kind(), year, reference(order, upload.kind(), year, answer));
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

    private Import finish(Import order, Understood understood, Original original, Actor actor) throws IOException {
        StagedDocument staged = understood.staged();
        boolean store = !order.dryRun() && !staged.hasErrors();
        if (store && order.bytesTotal() < LARGE_BYTES) {
            revisions.lockForShortWriting();
        } else if (store) {
            revisions.lockForWriting();
        }
        String importId = order.importId();
        Import job = imports.require(importId);
        job.recognise(understood.year(), understood.kind(), understood.reference());
        if (store && understood.year() != null && understood.reference() != null) {
            Optional<Import> same = imports.findSame(job.checksum(), understood.year(), understood.reference());
            if (same.isPresent()) {
                job.finishAs(same.get());
                imports.copyRows(same.get().importId(), importId);
                return job;
            }
        }
        if (hasRedacted(order, staged, original) || understood.year() == null || understood.reference() == null) {
            job.fail(ImportFailure.issues, null);
            return job;
        }
        Publication publication = publication(job, understood);
        elsewhere(publication).ifPresent(staged::issue);
        if (present.hasMore(publication)) {
            staged.issue(RowIssue.ofFile(IssueReason.documentHasMore, Map.of("reference", publication.reference())));
        }
        Prepared prepared = documentImport.prepare(publication, things.nameVariants());
        rows.keep(staged.staging(), importId);
        if (staged.hasErrors()) {
            job.fail(ImportFailure.issues, prepared.report());
        } else if (store) {
            long revision = documentImport.store(prepared, original, actor);
            job.finish(prepared.report(), publication.documentId(), revision);
        } else {
            job.finish(prepared.report(), null, null);
        }
        return job;
    }

    /**
     * Tells on which lines a redacted text stands, and nothing else, which might quote it. Strangers are not told: they
     * could find out by trial what was redacted, and nothing of theirs stays.
     */
    private boolean hasRedacted(Import order, StagedDocument staged, Original original) throws IOException {
        Optional<Predicate<String>> isRedacted =
                order.requestedBy() == null ? Optional.empty() : redactedTexts.inLine();
        if (isRedacted.isEmpty()) {
            return false;
        }
        AtomicInteger number = new AtomicInteger();
        AtomicBoolean found = new AtomicBoolean();
        original.eachLine(line -> {
            number.incrementAndGet();
            if (isRedacted.get().test(line)) {
                if (!found.getAndSet(true)) {
                    staged.forgetIssues();
                }
                staged.issue(RowIssue.ofRow(number.get(), IssueReason.redactedText, Map.of()));
            }
        });
        return found.get();
    }

    private Publication publication(Import job, Understood understood) {
        String reference = Objects.requireNonNull(understood.reference());
        return new Publication(
                reference,
                documents.nextVersion(reference),
                Objects.requireNonNull(understood.year()),
                job.checksum(),
                understood.staged(),
                understood.checked(),
                List.of());
    }

    /** What a year lists in one kind of table comes from one document: two would be counted twice. */
    private Optional<RowIssue> elsewhere(Publication publication) {
        Set<String> references = new TreeSet<>();
        for (TableKind kind : TableKind.values()) {
            if (publication.has(kind)) {
                references.addAll(present.references(kind, publication.year()));
            }
        }
        references.addAll(present.references(publication.letter()));
        references.remove(publication.reference());
        return references.stream()
                .findFirst()
                .map(other -> RowIssue.ofFile(
                        IssueReason.yearOfAnotherDocument,
                        Map.of("year", String.valueOf(publication.year()), "reference", other)));
    }

    /** Is told how far a reading is. */
    interface Progress {
        void at(long bytes, long rows);
    }
}
