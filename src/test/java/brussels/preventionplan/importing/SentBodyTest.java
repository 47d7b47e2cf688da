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
        InputStream body = new SentBody(
                new SequenceInputStream(slow(1, 9), new ByteArrayInputStream(rest)), clock::get);
        assertEquals(rest.length + 1, body.readAllBytes().length);
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
        };
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> ImportForm.read(
                        "multipart/form-data; boundary=b",
                        new SequenceInputStream(start, gone),
                        true,
                        dryRun -> 1000,
                        folder.resolve("file")));
        assertTrue(told.getMessage().contains("issue.multipart"), told::getMessage);
    }
}
