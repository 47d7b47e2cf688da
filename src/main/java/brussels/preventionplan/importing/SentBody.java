package brussels.preventionplan.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The body of a request while its client sends it. A thread waits for it: it has to come steadily, may break off, and holds
 * little beside its file.
 */
final class SentBody extends InputStream {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    /** In bytes: fields, heads of parts and what stands between them. */
    static final int LONGEST_WITHOUT_FILE = 1 << 16;

    private static final long NANOSECONDS_FOR_A_BYTE = TimeUnit.SECONDS.toNanos(1) / 4096;

    private final InputStream bytes;
    private final LongSupplier nanoseconds;
    private long granted = PATIENCE;
    private long left = LONGEST_WITHOUT_FILE;

    /** @param nanoseconds a clock */
    SentBody(InputStream bytes, LongSupplier nanoseconds) {
        this.bytes = bytes;
        this.nanoseconds = nanoseconds;
    }

    /** Lets so many bytes of a file follow. */
    void takeFile(long bytes) {
        left += bytes;
    }

    /** The client went away, or sends too slowly or too much. */
    static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        private BrokenOff(String reason) {
            super(reason);
        }

        private BrokenOff(IOException cause) {
            super(cause);
        }
    }

    @Override
    public int read() throws BrokenOff {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws BrokenOff {
        long begun = nanoseconds.getAsLong();
        int count;
        try {
            count = bytes.read(buffer, offset, length);
        } catch (IOException gone) {
            throw new BrokenOff(gone);
        }
        granted += Math.max(0, count) * NANOSECONDS_FOR_A_BYTE - (nanoseconds.getAsLong() - begun);
        if (granted < 0) {
            throw new BrokenOff("the client sends too slowly");
        }
        left -= Math.max(0, count);
        if (left < 0) {
            throw new BrokenOff("the client sends more than a file");
        }
        return count;
    }
}
