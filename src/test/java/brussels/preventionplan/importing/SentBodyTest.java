package brussels.preventionplan.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.importing.SentBody.BrokenOff;
import brussels.preventionplan.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentBodyTest {

    private final AtomicLong clock = new AtomicLong();

    @TempDir
    private Path folder;

    /** Gives a byte each time, and takes so many seconds for it. */
    private InputStream slow(int bytes, long seconds) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
    }

    @Test
    void whoSendsAByteNowAndThenIsNotWaitedFor() throws IOException {
        InputStream body = new SentBody(slow(100, 3), clock::get);
        body.skipNBytes(6);
        assertThrows(BrokenOff.class, body::read);
    }

    @Test
    void whoBeginsLateMayGoOn() throws IOException {
        byte[] rest = new byte[100_000];
        SentBody body = new SentBody(new SequenceInputStream(slow(1, 9), new ByteArrayInputStream(rest)), clock::get);
        body.takeFile(rest.length);
        assertEquals(rest.length + 1, body.readAllBytes().length);
    }

    private void isNoCompleteForm(InputStream body) {
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> ImportForm.read(
                        "multipart/form-data; boundary=b", body, true, dryRun -> 1000, folder.resolve("file")));
        assertTrue(told.getMessage().contains("issue.multipart"), told::getMessage);
    }

    /** It held one of few places for as long as it went on. */
    @Test
    void aFieldWithoutEndIsNotReadToIt() {
        InputStream start = new ByteArrayInputStream(
                "--b\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '1';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) '1');
                read.addAndGet(length);
                return length;
            }
        };
        isNoCompleteForm(new SequenceInputStream(start, endless));
        assertTrue(read.get() < 2 * SentBody.LONGEST_WITHOUT_FILE, read::toString);
    }

    /** Who goes away amid a file is no defect of the service. */
    @Test
    void aFileThatBreaksOffIsNoCompleteForm() {
        InputStream start = new ByteArrayInputStream(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\nmeasure,amount\n"
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection was closed");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Connection was closed");
            }
        };
        isNoCompleteForm(new SequenceInputStream(start, gone));
    }
}
