package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.Answers;
import brussels.preventionplan.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Makes large answers: written to a file within the transaction of the operation, sent from there after it. So the tag of
 * the answer is that of its very bytes, a reader who is slow holds no connection to the database, and nothing is held in
 * memory. The file has no name, and is gone at the end of the request, however that ends.
 */
@ApplicationScoped
@Startup
public class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);

    private final SpoolConfig config;
    private final SpooledFiles files;
    private final Answers answers;
    private final Semaphore makers;
    private final Semaphore places;
    private final AtomicLong held = new AtomicLong();
    private final Counter made;
    private final Counter refused;

    Spool(SpoolConfig config, SpooledFiles files, Answers answers, MeterRegistry meters) {
        this.config = config;
        this.files = files;
        this.answers = answers;
        this.makers = new Semaphore(config.atATime());
        this.places = new Semaphore(config.mostHeld());
        this.made = counter("made", meters);
        this.refused = counter("refused", meters);
        Gauge.builder("preventionplan.downloads.making", makers, free -> config.atATime() - free.availablePermits())
                .description("Downloads that are being made")
                .register(meters);
        Gauge.builder("preventionplan.downloads.held", held, AtomicLong::get)
                .description("What downloads that are being made or sent take up on the disk")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return Counter.builder("preventionplan.downloads")
                .description("Downloads that were made, or refused for want of room or of a maker")
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * Makes an answer whose bytes are packed by themselves, such as a workbook.
     *
     * @param content the same bytes for the same data, whenever they are written
     * @throws ProblemException where too many are being made (503) or the answer is too large (400)
     */
    public Download make(Download.Source content) {
        return make(content, false);
    }

    /**
     * Makes an answer of text, packed where the client of the request takes that.
     *
     * @param content the same bytes for the same data, whenever they are written
     * @throws ProblemException where too many are being made (503) or the answer is too large (400)
     */
    public Download makeText(Download.Source content) {
        return make(content, files.takeGzip());
    }

    /**
     * Bytes that lie elsewhere, and hold a thread for as long as they are sent: they take a place of those that are made.
     *
     * @param checksum of the bytes, in SHA-256
     * @param size how many there are
     * @throws ProblemException (503) where all places are taken
     */
    public Download hold(String checksum, long size, Download.Source content) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        files.atEnd(places::release);
        return new Download(checksum, size, false, content);
    }

    private Download make(Download.Source content, boolean gzipped) {
        answers.keepNone();
        if (!enter()) {
            throw busy();
        }
        try {
            SpooledFile file = open();
            try (OutputStream bytes = gzipped ? new GZIPOutputStream(file) : file) {
                content.writeTo(bytes);
            }
            made.increment();
            return new Download(file.checksum(), file.size(), gzipped, file::writeTo);
        } catch (IOException | UncheckedIOException broken) {
            LOG.error("A download cannot be made", broken);
            throw busy();
        } finally {
            makers.release();
        }
    }

    /** It gives its place back when it is removed. */
    private SpooledFile open() throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        boolean opened = false;
        try {
            SpooledFile file = files.open(config.folder(), new Place());
            opened = true;
            return file;
        } finally {
            if (!opened) {
                places.release();
            }
        }
    }

    private boolean enter() {
        try {
            return makers.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException busy() {
        refused.increment();
        return ProblemException.serviceUnavailable("problem.downloadsBusy", Map.of());
    }

    /** The room that one file takes. */
    private final class Place implements SpooledFile.Room {

        @Override
        public void hold(long size, long more) {
            if (size > config.maxSize().asLongValue()) {
                throw ProblemException.downloadTooLarge(config.maxSize().asLongValue());
            }
            if (held.addAndGet(more) > config.maxHeld().asLongValue()) {
                held.addAndGet(-more);
                throw busy();
            }
        }

        @Override
        public void leave(long size) {
            held.addAndGet(-size);
            places.release();
        }
    }
}
