package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The processes of PostgreSQL that work on one data directory, whoever started them.
 *
 * <p>The server itself is known by its id and the moment of its start, and on Linux all of them by their working
 * directory, which PostgreSQL sets to its data directory.
 */
final class ClusterProcesses {

    private static final Logger LOG = Logger.getLogger(ClusterProcesses.class);
    private static final Path LINUX_PROCESSES = Path.of("/proc/self/cwd");
    private static final Duration TO_END_BY_THEMSELVES = Duration.ofSeconds(1);
    private static final Duration TO_STOP_CLEANLY = Duration.ofSeconds(20);
    private static final Duration TO_DIE = Duration.ofSeconds(10);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(2);

    private final Path cluster;
    private final Launcher launcher;

    ClusterProcesses(Path cluster, Launcher launcher) {
        this.cluster = cluster;
        this.launcher = launcher;
    }

    List<ProcessHandle> running() {
        Stream<ProcessHandle> server = PostmasterFile.read(cluster).flatMap(this::server).stream();
        Stream<ProcessHandle> all =
                Files.exists(LINUX_PROCESSES) ? ProcessHandle.allProcesses().filter(this::worksHere) : Stream.empty();
        return Stream.concat(server, all).distinct().toList();
    }

    /**
     * Ends what an earlier service left behind, and sees to it that no stale {@code postmaster.pid} stops the next
     * start. A server is asked to stop in good order first; processes that lost their server end by themselves, or are
     * killed.
     */
    void end() {
        List<ProcessHandle> left = running();
        if (!left.isEmpty()) {
            Optional<ProcessHandle> server = PostmasterFile.read(cluster)
                    .flatMap(file -> left.stream()
                            .filter(process -> process.pid() == file.processId())
                            .findFirst());
            LOG.infof("Ending %d processes of the database in %s that were left behind.", left.size(), cluster);
            server.ifPresent(process -> launcher.signal("INT", process.pid()));
            if (!await(left, server.isPresent() ? TO_STOP_CLEANLY : TO_END_BY_THEMSELVES)) {
                kill();
            }
        }
        removeStaleFile();
    }

    /** Kills all of them; to be used when asking did not help. */
    void kill() {
        List<ProcessHandle> left = running();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!await(left, TO_DIE)) {
            LOG.warnf("Processes of the database in %s could not be ended: %s", cluster, left);
        }
    }

    private static boolean await(List<ProcessHandle> processes, Duration limit) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of a process never fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            Path own = Path.of("/proc", Long.toString(process.pid()));
            return Files.readSymbolicLink(own.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(own.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException e) {
            return false; // gone meanwhile, or of another user, whose processes cannot be ours
        }
    }

    private Optional<ProcessHandle> server(PostmasterFile file) {
        return ProcessHandle.of(file.processId())
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, Instant.ofEpochSecond(file.startedAt()))
                                .abs())
                        .filter(difference -> difference.compareTo(CLOCK_DIFFERENCE) <= 0)
                        .isPresent());
    }

    /**
     * PostgreSQL itself sees through a file that names a dead process, and then looks whether that one's children are
     * gone. It gives up when the file is cut short, or when its number belongs to another process by now.
     */
    private void removeStaleFile() {
        Path file = PostmasterFile.in(cluster);
        boolean namesDeadProcess = PostmasterFile.read(cluster)
                .filter(content -> ProcessHandle.of(content.processId()).isEmpty())
                .isPresent();
        try {
            if (!namesDeadProcess && running().isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DatabaseStartException.at(file, "The lock file of an earlier database cannot be removed", e);
        }
    }
}
