package brussels.preventionplan.importing.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read, for whoever wants to tell how far the reading is. */
final class CountedBytes extends FilterInputStream {

    private final AtomicLong count;

    CountedBytes(InputStream bytes, AtomicLong count) {
        super(bytes);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count.addAndGet(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count.addAndGet(Math.max(0, read));
        return read;
    }
}
