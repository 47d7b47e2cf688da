package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How the database finds what it is asked for, as its module auto_explain tells it in its log. */
final class Plans extends Handler implements AutoCloseable {

    /** What the service calls the log of its database. */
    static final String CATEGORY = "brussels.preventionplan.postgresql";

    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final List<String> lines = new ArrayList<>();

    /** Listens from now on. */
    Plans() {
        LOG.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.add(line.getMessage());
        notifyAll();
    }

    /**
     * The plans so far, each with its statement.
     *
     * @param last part of a statement that comes after all that is waited for
     */
    synchronized List<String> until(String last) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (lines.stream().noneMatch(line -> line.contains(last))) {
            assertTrue(System.nanoTime() < end, "the database tells its plans");
            wait(1000);
        }
        return Arrays.stream(String.join("\n", lines).split("\n(?!\t)")).toList();
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
