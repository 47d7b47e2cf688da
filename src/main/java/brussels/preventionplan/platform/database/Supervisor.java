package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a server running: starts it, and starts it again, on the same port, whenever it ends without having been asked.
 *
 * <p>All starts come from one thread that lives as long as the service: the kernel ends the server with the thread that
 * started it.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    /** After a crash it first repeats what its log holds, which may be a gigabyte. */
    private static final Duration TO_GET_READY = Duration.ofMinutes(5);

    private static final Duration TO_END = Duration.ofSeconds(40);
    private static final Duration LIVED_WELL = Duration.ofSeconds(10);
    private static final int TRIES_AT_FIRST_START = 5;
    private static final int TRIES_WITH_SAME_PORT = 10;

    private final Launcher launcher;
    private final Cluster cluster;
    private final ClusterProcesses processes;
    private final IntFunction<List<String>> argumentsForPort;
    private final Thread thread = new Thread(this::superviseUntilStopped, "database-supervisor");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopping;
    private volatile @Nullable Postmaster postmaster;
    private volatile int port;
    private boolean ready;
    private @Nullable String failure;

    /**
     * @param argumentsForPort the arguments of the server that listens on the given port
     */
    Supervisor(
            Launcher launcher,
            Cluster cluster,
            ClusterProcesses processes,
            IntFunction<List<String>> argumentsForPort) {
        this.launcher = launcher;
        this.cluster = cluster;
        this.processes = processes;
        this.argumentsForPort = argumentsForPort;
        thread.setDaemon(true);
    }

    /** Starts the server for the first time and waits until it takes connections. */
    void start() {
        port = LoopbackPort.find();
        thread.start();
        if (awaitReady(TO_GET_READY).isEmpty()) {
            close();
            throw new DatabaseStartException(reasonOfFailure());
        }
    }

    private String reasonOfFailure() {
        lock.lock();
        try {
            return failure != null
                    ? failure
                    : "The database in " + cluster.folder() + " did not get ready within " + TO_GET_READY.toMinutes()
                            + " minutes.";
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, while the server is being started again, until it takes connections.
     *
     * @return the port that it listens on; empty when it did not get ready in time, or never will
     */
    OptionalInt awaitReady(Duration limit) {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (!ready && !stopping && failure == null && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return ready ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    private void superviseUntilStopped() {
        try {
            if (startFirst()) {
                keepRunningWhateverHappens();
            }
        } catch (RuntimeException e) {
            fail("The supervision of the database in " + cluster.folder() + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("The supervision of the database in " + cluster.folder() + " was interrupted.");
        }
    }

    private boolean startFirst() throws InterruptedException {
        for (int tried = 1; launch(); tried++) {
            Postmaster started = postmaster;
            if (started != null && started.awaitReady(TO_GET_READY)) {
                become(true);
                return true;
            }
            if (tried >= TRIES_AT_FIRST_START || started == null || !started.failedForWhatPasses()) {
                String reason = started == null ? "it cannot be run" : started.complaint();
                fail("The database in " + cluster.folder() + " does not start: " + reason + ".");
                return false;
            }
            processes.end();
            pause(Backoff.before(tried));
            port = LoopbackPort.find();
        }
        return false;
    }

    /** The service has no database but this one: whatever goes wrong is said, and tried again. */
    private void keepRunningWhateverHappens() throws InterruptedException {
        for (int failures = 1; !stopping; failures++) {
            try {
                keepRunning();
            } catch (RuntimeException e) {
                LOG.errorf(e, "The database in %s is not back yet.", cluster.folder());
                pause(Backoff.before(failures));
            }
        }
    }

    private void keepRunning() throws InterruptedException {
        long startedAt = System.nanoTime();
        int failures = 0;
        do {
            Postmaster current = postmaster;
            if (current != null) {
                become(current.awaitReadyOrEnd());
                current.awaitEnd();
                become(false);
            }
            if (stopping) {
                return;
            }
            LOG.warn("The database ended by itself and is started again.");
            endRemains();
            boolean livedWell = System.nanoTime() - startedAt > LIVED_WELL.toNanos();
            failures = livedWell ? 1 : failures + 1;
            pause(Backoff.before(failures));
            if (failures > TRIES_WITH_SAME_PORT && current != null && current.failedForWhatPasses()) {
                port = LoopbackPort.find();
            }
            startedAt = System.nanoTime();
        } while (launch());
    }

    private void endRemains() {
        try {
            processes.end();
        } catch (DatabaseStartException e) {
            LOG.warn(e.getMessage());
        }
    }

    /**
     * Under the lock, so that a stop finds either no server or the one to stop.
     *
     * @return false when nothing is to be launched any more
     */
    private boolean launch() {
        lock.lock();
        try {
            postmaster = null;
            if (!stopping) {
                postmaster = Postmaster.start(launcher, cluster.folder(), argumentsForPort.apply(port));
            }
        } catch (IOException e) {
            LOG.warnf("The database could not be launched: %s", e.getMessage());
        } finally {
            lock.unlock();
        }
        return !stopping;
    }

    private void become(boolean nowReady) {
        lock.lock();
        try {
            ready = nowReady;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(String sentence) {
        lock.lock();
        try {
            failure = sentence;
            ready = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        lock.lock();
        try {
            long nanos = duration.toNanos();
            while (!stopping && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops the server and its supervision. */
    @Override
    public void close() {
        Postmaster last;
        lock.lock();
        try {
            stopping = true;
            last = postmaster;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (last != null) {
                last.stop(launcher);
            }
            thread.join(TimeUnit.SECONDS.toMillis(TO_END.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processes.kill();
    }
}
