package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.digest.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;

/** A file without a name. It is written once and then read; ending to write does not close it. */
final class SpooledFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    /** Tells whether there is room. */
    interface Room {
        /**
         * Takes room, or gives it back.
         *
         * @param size of the file with it
         * @param more how many bytes
         */
        void hold(long size, long more);

        /** Gives all of a file's room back. */
        void leave(long size);
    }

    private final FileChannel channel;
    private final Room room;
    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long size;

    SpooledFile(Path folder, Room room) throws IOException {
        this.room = room;
        this.channel = FileChannel.open(
                folder.resolve("prevention-plan-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                // Systems that can take the name away as soon as the file is open.
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, buffer.remaining());
            buffer.put(bytes, offset + done, part);
            done += part;
            if (!buffer.hasRemaining()) {
                drain();
            }
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        int more = buffer.remaining();
        room.hold(size + more, more);
        size += more;
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Ends what is written. */
    @Override
    public void close() throws IOException {
        drain();
    }

    /** How many bytes were written. */
    long size() {
        return size;
    }

    /** SHA-256 of what was written. */
    String checksum() {
        return Sha256.hex(digest);
    }

    /** Writes all its bytes. */
    void writeTo(OutputStream output) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < size; at += part.position()) {
            part.clear();
            if (channel.read(part, at) < 0) {
                throw new IOException("the file ended before its end");
            }
            output.write(part.array(), 0, part.position());
        }
    }

    /** Gives its bytes up. */
    void remove() throws IOException {
        room.leave(size);
        size = 0;
        channel.close();
    }
}
