package brussels.preventionplan.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One running server of PostgreSQL, from its start to its end. */
final class Postmaster {

    private static final Logger LOG = Logger.getLogger("brussels.preventionplan.postgresql");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration TO_LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration TO_STOP_CLEANLY = Duration.ofSeconds(20);
    private static final Duration TO_STOP_AT_ONCE = Duration.ofSeconds(6);
    private static final Duration TO_READ_LAST_WORDS = Duration.ofSeconds(1);
    private static final int LAST_WORDS = 20;
    /** What passes by itself: another one took the port, or the processes of an earlier server still end. */
    private static final List<String> PASSING =
            List.of("could not bind", "could not create any TCP/IP sockets", "lock file", "pre-existing shared memory");

    private final Path cluster;
    private final Process process;
    private final ConcurrentLinkedDeque<String> lastWords = new ConcurrentLinkedDeque<>();
    private final Thread listener;

    private Postmaster(Path cluster, Process process) {
        this.cluster = cluster;
        this.process = process;
        this.listener = new Thread(this::listen, "database-log");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts it and comes back at once. The server ends with the calling thread, where the machine knows how. */
    static Postmaster start(Launcher launcher, Path cluster, List<String> arguments) throws IOException {
        return new Postmaster(cluster, launcher.startServer(arguments));
    }

    /**
     * Waits until it takes connections.
     *
     * @return false when it ended, or did not get so far in time
     */
    boolean awaitReady(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }

    /**
     * Waits without a limit, for a start that has all the time that it needs.
     *
     * @return false when it ended
     */
    boolean awaitReadyOrEnd() throws InterruptedException {
        boolean ready = false;
        while (!ready && process.isAlive()) {
            ready = awaitReady(TO_LOOK_AGAIN);
        }
        return ready;
    }

    private boolean isReady() {
        return PostmasterFile.read(cluster)
                .filter(file -> file.ready() && file.processId() == process.pid())
                .isPresent();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it: in good order if it can be done in time, else at once, which costs the next start a moment. */
    void stop(Launcher launcher) throws InterruptedException {
        if (process.isAlive()) {
            launcher.signal("INT", process.pid());
        }
        if (!process.waitFor(TO_STOP_CLEANLY.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "The database did not stop within %d seconds and is stopped at once.", TO_STOP_CLEANLY.toSeconds());
            launcher.signal("QUIT", process.pid());
        }
        if (!process.waitFor(TO_STOP_AT_ONCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Why it failed, in its own words. */
    String complaint() throws InterruptedException {
        return Complaint.in(saying());
    }

    boolean failedForWhatPasses() throws InterruptedException {
        String said = saying();
        return PASSING.stream().anyMatch(said::contains);
    }

    private String saying() throws InterruptedException {
        listener.join(TO_READ_LAST_WORDS.toMillis());
        return lastWords.stream().collect(Collectors.joining("\n"));
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lastWords.addLast(line);
                if (lastWords.size() > LAST_WORDS) {
                    lastWords.removeFirst();
                }
                LOG.log(level(line), line);
            }
        } catch (IOException e) {
            LOG.debugf("The log of the database cannot be read any more: %s", e.getMessage());
        }
    }

    /** Errors of statements reach the one who sent the statement; here they would be told twice, with their values. */
    private static Logger.Level level(String line) {
        if (line.startsWith("PANIC")) {
            return Logger.Level.ERROR;
        }
        return line.startsWith("FATAL") || line.contains("was terminated by signal") || line.startsWith("WARNING")
                ? Logger.Level.WARN
                : Logger.Level.DEBUG;
    }
}
