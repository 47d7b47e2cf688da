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

/**
 * A file that was received and lies on the disk.
 *
 * @param checksum SHA-256, 64 hexadecimal digits in lower case
 * @param size in bytes
 */
record ReceivedFile(String checksum, long size) {

    private static final int BYTES_AT_A_TIME = 1 << 16;

    /**
     * Receives a file.
     *
     * @param largest how many bytes it may have
     * @throws ProblemException where it has more
     */
    static ReceivedFile receive(InputStream bytes, long largest, Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        long size = 0;
        try (OutputStream written = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[BYTES_AT_A_TIME];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > largest) {
                    throw ProblemException.payloadTooLarge();
                }
                written.write(buffer, 0, count);
            }
        }
        return new ReceivedFile(Sha256.hex(digest), size);
    }
}
