package brussels.preventionplan.importing;

import brussels.preventionplan.platform.digest.Sha256;
import brussels.preventionplan.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A file that was received and lies on the disk.
 *
 * @param checksum SHA-256, 64 hexadecimal digits in lower case
 * @param size in bytes
 */
record ReceivedFile(String checksum, long size) {

    private static final Logger LOG = Logger.getLogger(ReceivedFile.class);
    private static final int BYTES_AT_A_TIME = 1 << 16;

    /**
     * Receives a file.
     *
     * @param largest how many bytes it may have
     * @throws ProblemException where it has more (413), or the disk does not take it (503)
     */
    static ReceivedFile receive(InputStream bytes, long largest, Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        long size = 0;
        try (OutputStream written = new DigestOutputStream(open(file), digest)) {
            byte[] buffer = new byte[BYTES_AT_A_TIME];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > largest) {
                    throw ProblemException.payloadTooLarge();
                }
                write(buffer, count, written);
            }
        }
        return new ReceivedFile(Sha256.hex(digest), size);
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException full) {
            throw notKept(full);
        }
    }

    private static void write(byte[] buffer, int count, OutputStream file) {
        try {
            file.write(buffer, 0, count);
        } catch (IOException full) {
            throw notKept(full);
        }
    }

    /** That there is no place for a file, because of the disk or of files that are open. */
    static ProblemException notKept(IOException reason) {
        LOG.errorf("A file that was sent cannot be kept: %s", reason);
        return ProblemException.serviceUnavailable("problem.fileNotKept", Map.of());
    }
}
