package brussels.preventionplan.importing;

import brussels.preventionplan.document.Documents;
import brussels.preventionplan.platform.database.OwnerOnly;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.redaction.RedactedTexts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs imports one after another, beside the requests, and says now and then that they go on. */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private static final int BYTES_OF_ID = 16;
    private static final int AT_A_TIME = 4;
    private static final int SECONDS_BETWEEN_SIGNS = 2;

    private final Imports imports;
    private final ImportSigns signs;
    private final ImportRun run;
    private final ImportConfig config;
    private final ImportMeters meters;
    private final RedactedTexts redactedTexts;
    private final Documents documents;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Sign> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledFuture<?> signing;
    private final Semaphore receiving;
    private final Semaphore strangers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemon("import-signs"));

    ImportJobs(
            Imports imports,
            ImportSigns signs,
            ImportRun run,
            ImportConfig config,
            ImportMeters meters,
            RedactedTexts redactedTexts,
            Documents documents) {
        this.imports = imports;
        this.signs = signs;
        this.run = run;
        this.config = config;
        this.meters = meters;
        this.redactedTexts = redactedTexts;
        this.documents = documents;
        this.receiving = new Semaphore(config.receivedAtATime());
        this.strangers = new Semaphore(config.strangers().atATime());
        this.workers = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.maxWaiting()),
                daemon("import"));
        this.signing = clock.scheduleWithFixedDelay(
                this::sign, SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
    }

    /**
     * How far an import is, as its worker last said.
     *
     * @param size of its file, in bytes
     */
    private record Sign(long size, AtomicLong bytes, AtomicLong rows) {}

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void watch(@Observes StartupEvent starting) {
        meters.watch(this);
    }

    /** What a service left that was killed; nothing is read for as long as a day. */
    void tidy(@Observes StartupEvent starting) {
        if (!Files.isDirectory(config.folder())) {
            return;
        }
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        try (Stream<Path> files = Files.list(config.folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException stays) {
            LOG.warnf("What lies in %s stays: %s", config.folder(), stays);
        }
    }

    void end(@Observes ShutdownEvent ending) {
        workers.shutdownNow();
        signing.cancel(false);
        clock.shutdownNow();
    }

    int waiting() {
        return workers.getQueue().size();
    }

    int working() {
        return workers.getActiveCount();
    }

    /** The bytes of all files of imports that wait or run. */
    long held() {
        return running.values().stream().mapToLong(Sign::size).sum();
    }

    /**
     * Takes a place for a file that is to be received, to be given back by {@link #endReceiving}.
     *
     * @throws ProblemException where all are taken
     */
    void beginReceiving() {
        if (!receiving.tryAcquire()) {
            throw ProblemException.tooManyRequests();
        }
    }

    void endReceiving() {
        receiving.release();
    }

    /**
     * A place for one more file; the caller writes it.
     *
     * @throws ProblemException (503) where there is none
     */
    Path newFile() {
        try {
            OwnerOnly.createFolders(config.folder());
            return Files.createTempFile(config.folder(), "import-", ".upload");
        } catch (IOException full) {
            throw ReceivedFile.notKept(full);
        }
    }

    /**
     * The ids of those that this service runs, to be asked before the database: whatever is not among them has its end
     * there, if it has one.
     */
    Set<String> running() {
        return Set.copyOf(running.keySet());
    }

    /** Whether the time is over for which a dry run is kept that nobody signs for. */
    boolean isGone(Import job) {
        return job.requestedBy() == null
                && job.requestedAt()
                        .isBefore(Instant.now().minus(config.strangers().kept()));
    }

    /** How many bytes a file may have. */
    long largest(boolean stranger) {
        return (stranger ? config.strangers().maxFileSize() : config.maxFileSize()).asLongValue();
    }

    /**
     * Takes a place for the dry run of somebody unknown, to be given back by {@link #leave}.
     *
     * @throws ProblemException where all are taken
     */
    void enter() {
        if (!strangers.tryAcquire()) {
            throw ProblemException.tooManyRequests();
        }
    }

    void leave() {
        strangers.release();
    }

    /**
     * Begins an import.
     *
     * @param file the job's from now on: it removes it
     * @param actor who signs for it; null for a dry run of somebody unknown
     * @param atEnd is called when it ended, whatever its end
     * @return its id: 128 random bits, so that nobody guesses one
     * @throws ProblemException where too many wait already, or a redacted text stands in the name of a file or in a reference
     *     that somebody signs for
     */
    String begin(ImportForm.Received form, Path file, @Nullable Actor actor, Runnable atEnd) {
        if (actor != null) {
            refuseRedacted(form);
        }
        byte[] id = new byte[BYTES_OF_ID];
        random.nextBytes(id);
        String importId = HexFormat.of().formatHex(id);
        Import job = new Import(
                importId,
                new Import.Order(
                        form.year(),
                        form.kind(),
                        form.reference(),
                        form.dryRun(),
                        form.fileName(),
                        actor == null ? null : actor.name()),
                form.checksum(),
                form.size());
        running.put(importId, new Sign(form.size(), new AtomicLong(), new AtomicLong()));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                imports.persist(job);
                signs.persist(new ImportSign(importId));
            });
        } catch (RuntimeException refused) {
            running.remove(importId);
            throw refused;
        }
        try {
            workers.execute(() -> work(job, file, actor == null ? Actor.SYSTEM : actor, atEnd));
        } catch (RejectedExecutionException full) {
            running.remove(importId);
            QuarkusTransaction.requiringNew().run(() -> imports.forget(importId));
            throw ProblemException.tooManyRequests();
        }
        return importId;
    }

    /**
     * Strangers are not told: they could find out by trial what was redacted. The reference of a document that is there stays
     * as it was chosen, and newer versions of it have to name it.
     */
    private void refuseRedacted(ImportForm.Received form) {
        List<Issue> issues = QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> texts = new HashMap<>();
            if (form.fileName() != null) {
                texts.put(ImportForm.FILE, form.fileName());
            }
            if (form.reference() != null && !documents.hasReference(form.reference())) {
                texts.put(ImportForm.REFERENCE_FIELD, form.reference());
            }
            return redactedTexts.issues(texts);
        });
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    /** In a thread of its own, which is no request's: Hibernate asks for the context of one. */
    @ActivateRequestContext
    void work(Import job, Path file, Actor actor, Runnable atEnd) {
        Sign sign = Objects.requireNonNull(running.get(job.importId()));
        long begun = System.nanoTime();
        Import ended = null;
        try {
            ended = run.run(job, file, actor, (bytes, rows) -> {
                sign.bytes().set(bytes);
                sign.rows().set(rows);
            });
        } catch (IOException | RuntimeException fault) {
            LOG.errorf(fault, "The import %s failed", job.importId());
            fail(job.importId());
        } finally {
            running.remove(job.importId());
            remove(file);
            atEnd.run();
        }
        if (ended == null) {
            meters.ended(job.dryRun(), ImportFailure.defect, null, since(begun));
        } else {
            meters.ended(ended.dryRun(), ended.failure(), ended.report(), since(begun));
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    /**
     * Where even this cannot be stored, the silence tells it. One that ended stays as it ended: whoever lost the connection
     * while it was committed does not know what became of it.
     */
    void fail(String importId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Import job = imports.require(importId);
                if (job.state() == ImportState.processing) {
                    job.fail(ImportFailure.defect, null);
                }
            });
        } catch (RuntimeException away) {
            LOG.warnf("The end of the import %s cannot be noted: %s", importId, away);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warnf("%s stays: %s", file, stays);
        }
    }

    @ActivateRequestContext
    void sign() {
        running.forEach((importId, sign) ->
                note(() -> signs.note(importId, sign.bytes().get(), sign.rows().get())));
        note(() -> imports.removeOfStrangers(
                Instant.now().minus(config.strangers().kept()),
                config.strangers().mostKept()));
    }

    private static void note(Runnable what) {
        try {
            QuarkusTransaction.requiringNew().run(what);
        } catch (RuntimeException away) {
            LOG.debugf("Progress cannot be noted: %s", away);
        }
    }
}
