package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.platform.security.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Imports of files that lie on this machine, by the very jobs that imports over HTTP are. */
@ApplicationScoped
public class FileImports {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    /** Whoever reads the issues may take a while. */
    private static final int LONGEST_SECONDS = 3600;

    private final ImportJobs jobs;
    private final Imports imports;
    private final ImportSigns signs;
    private final ImportIssues issues;

    FileImports(ImportJobs jobs, Imports imports, ImportSigns signs, ImportIssues issues) {
        this.jobs = jobs;
        this.imports = imports;
        this.signs = signs;
        this.issues = issues;
    }

    /**
     * What is asked for.
     *
     * @param year null where the file is to tell
     * @param kind null where the file is to tell
     * @param reference what all versions of the document have in common; null for the usual one of its kind and year
     */
    public record Order(
            @Nullable Integer year,
            @Nullable UploadKind kind,
            @Nullable String reference,
            boolean dryRun) {

        public Order {
            if (reference != null && !ImportForm.REFERENCE.matcher(reference).matches()) {
                throw new IllegalArgumentException("no reference of a document: " + reference);
            }
        }
    }

    /** Is told now and then how far a reading is. */
    @FunctionalInterface
    public interface Progress {

        /** So many bytes and rows were read. */
        void at(long bytes, long rows);
    }

    /**
     * How an import ended.
     *
     * @param failure null where it did not fail
     * @param report null where it failed before its rows could be told apart
     * @param documentId of the document that it stored; null where it stored none
     */
    public record Ended(
            String importId,
            @Nullable ImportFailure failure,
            @Nullable ImportReport report,
            @Nullable String documentId) {}

    /**
     * Imports a file, and waits for the end.
     *
     * @param actor who signs for it
     * @throws IOException where the file cannot be read from the disk
     */
    public Ended run(Order order, Path file, Actor actor, Progress progress) throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        String importId = begin(order, file, actor, end::countDown);
        while (!end.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            ImportSign sign = QuarkusTransaction.requiringNew().call(() -> signs.last(importId));
            progress.at(sign.bytesRead(), sign.rowsRead());
        }
        Import job = QuarkusTransaction.requiringNew().call(() -> imports.require(importId));
        ImportReport report = job.report();
        progress.at(job.bytesTotal(), report == null ? 0 : report.read().rows());
        return new Ended(
                importId,
                job.state() == ImportState.processing ? ImportFailure.interrupted : job.failure(),
                report,
                job.documentId());
    }

    private String begin(Order order, Path file, Actor actor, Runnable atEnd) throws IOException {
        // The job removes its file. One that is too large is told as an issue, as the job has it of any.
        Path copy = jobs.newFile();
        boolean begun = false;
        try (InputStream bytes = Files.newInputStream(file)) {
            ReceivedFile received = ReceivedFile.receive(bytes, Long.MAX_VALUE, copy);
            String importId = jobs.begin(
                    new ImportForm.Received(
                            order.year(),
                            order.kind(),
                            order.reference(),
                            order.dryRun(),
                            String.valueOf(file.getFileName()),
                            received.checksum(),
                            received.size()),
                    copy,
                    actor,
                    atEnd);
            begun = true;
            return importId;
        } finally {
            if (!begun) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Gives the issues of an import, one after another in the order of its file. */
    public void issues(String importId, Consumer<RowIssue> reader) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> issues.forEach(importId, reader));
    }
}
