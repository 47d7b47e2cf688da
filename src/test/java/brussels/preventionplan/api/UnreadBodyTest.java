package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class UnreadBodyTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int SENT_ON = 300;

    /** It was gathered for as long as the connection stayed, so that one of a stranger could take all memory. */
    @Test
    @Timeout(120)
    void whatComesAfterTheAnswerIsNotKept() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream body = socket.getOutputStream();
            body.write(
                    ("POST " + Service.ROOT + "/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
                                    + "--x\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\nno year\r\n"
                                    + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] more = new byte[MEBIBYTE];
            body.write(more);
            assertEquals(
                    "HTTP/1.1 400 Bad Request",
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine());
            long before = used();
            for (int sent = 0; sent < SENT_ON; sent++) {
                body.write(more);
            }
            long kept = (used() - before) / MEBIBYTE;
            assertTrue(kept < SENT_ON / 3, () -> kept + " MiB are kept");
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
