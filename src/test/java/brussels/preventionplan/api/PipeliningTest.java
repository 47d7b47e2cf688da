package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that are sent without waiting for the answers to those before. */
@QuarkusTest
class PipeliningTest {

    private static final String ANSWER = "HTTP/1.1 200 ";
    private static final int SMALL_BUFFER = 4096;

    /** More than the service reads ahead, and longer answers than it keeps for one who takes none. */
    @Test
    void whoReadsLateIsAnsweredAllInOrder() throws IOException {
        List<String> paths = IntStream.range(0, 300)
                .mapToObj(number -> number % 10 == 0 ? "/doc/openapi.json" : "/communes/" + (21_001 + number % 19))
                .toList();
        StringBuilder requests = new StringBuilder();
        paths.forEach(path -> requests.append(request(path, "keep-alive")));
        requests.append(request("/health", "close"));
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            List<String> answers = List.of(all.split(ANSWER)).subList(1, all.split(ANSWER).length);
            assertEquals(paths.size() + 1, answers.size());
            for (int number = 0; number < paths.size(); number++) {
                String path = paths.get(number);
                String mark = path.startsWith("/communes") ? path + "\"" : "\"openapi\"";
                assertTrue(answers.get(number).contains(mark), path);
            }
        }
    }

    private static String request(String path, String connection) {
        return "GET " + Service.ROOT + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n";
    }
}
