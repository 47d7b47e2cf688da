package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for the same over one connection again and again gets the same, whatever else comes over it. */
@QuarkusTest
class RepeatedRequestTest {

    private static final String COMMUNES = Service.ROOT + "/communes";
    private static final int ENOUGH = 4;

    private Socket connection;
    private InputStream answers;

    @BeforeEach
    void connect() throws IOException {
        connection = new Socket("localhost", RestAssured.port);
        connection.setSoTimeout(20_000);
        connection.setTcpNoDelay(true);
        answers = new BufferedInputStream(connection.getInputStream());
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
    }

    /** An answer as it came: its header fields in lower case, but for their values. */
    private record Received(String status, List<String> fields, String body) {

        String field(String name) {
            return fields.stream()
                    .filter(field -> field.startsWith(name + ": "))
                    .map(field -> field.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        /** All that does not belong to this answer alone, in some order. */
        List<String> same() {
            List<String> same = new ArrayList<>(new TreeSet<>(fields));
            same.removeIf(field -> field.startsWith("belgov-trace-id: "));
            same.add(status);
            same.add(body);
            return same;
        }
    }

    private static String get(String path, String... fields) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", fields) + "\r\n";
    }

    private void send(String bytes) throws IOException {
        connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Received ask(String request) throws IOException {
        send(request);
        return receive();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            assertNotEquals(-1, next, "the connection is closed");
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private Received receive() throws IOException {
        String status = line();
        List<String> fields = new ArrayList<>();
        for (String field = line(); !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            fields.add(field.substring(0, colon).toLowerCase(Locale.ROOT) + field.substring(colon));
        }
        Received head = new Received(status, fields, "");
        int length = status.contains(" 304 ") ? 0 : Integer.parseInt(head.field("content-length"));
        return new Received(status, fields, new String(answers.readNBytes(length), StandardCharsets.UTF_8));
    }

    private Received repeat(String request) throws IOException {
        Received first = ask(request);
        List<String> ids = new ArrayList<>(List.of(first.field("belgov-trace-id")));
        for (int time = 1; time < ENOUGH; time++) {
            Received again = ask(request);
            assertEquals(first.same(), again.same());
            ids.add(again.field("belgov-trace-id"));
        }
        assertEquals(
                ENOUGH, ids.stream().filter(id -> id.length() == 36).distinct().count(), ids::toString);
        return first;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/preventionPlan/v1/communes?pageSize=3",
                "/preventionPlan/v1/totals?by=measure",
                "/preventionPlan/v1/actions?pageSize=100",
                "/preventionPlan/v1/health"
            })
    void anAnswerIsTheSameEachTime(String path) throws IOException {
        assertEquals("HTTP/1.1 200 OK", repeat(get(path)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity"})
    void soItIsInEachCoding(String coding) throws IOException {
        Received answer = repeat(get(COMMUNES, "Accept-Encoding: " + coding + "\r\n"));
        assertEquals(coding.replace("identity", ""), answer.field("content-encoding"));
    }

    @Test
    void whoHasItIsToldSo() throws IOException {
        String tag = ask(get(COMMUNES)).field("etag");
        assertEquals(
                "HTTP/1.1 304 Not Modified",
                repeat(get(COMMUNES, "If-None-Match: " + tag + "\r\n")).status());
    }

    @Test
    void theIdOfTheClientIsNamedBesideEach() throws IOException {
        assertEquals("mine", repeat(get(COMMUNES, "BelGov-Trace-Id: mine\r\n")).field("belgov-related-trace-id"));
    }

    @Test
    void eachIsCounted() throws IOException {
        String counted =
                "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/policeZones\"}";
        String request = get(Service.ROOT + "/policeZones");
        repeat(request);
        double before = Metrics.value(counted);
        repeat(request);
        assertEquals(ENOUGH, Metrics.value(counted) - before);
    }

    static Stream<Arguments> whatIsNotEnded() {
        String field = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nX-Said: ";
        String body = "POST " + COMMUNES + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + get(COMMUNES).length() + "\r\n\r\n";
        return Stream.of(
                arguments("HTTP/1.1 404 Not Found", field), arguments("HTTP/1.1 405 Method Not Allowed", body));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotEnded")
    void whatEndsAnotherRequestIsNoneByItself(String status, String notEnded) throws IOException {
        String request = get(COMMUNES);
        Received answer = repeat(request);
        send(notEnded);
        assertEquals(status, ask(request).status());
        assertEquals(answer.same(), repeat(request).same());
    }

    @Test
    void requestsInOnePacketAreAnsweredInTheirOrder() throws IOException {
        String request = get(COMMUNES);
        Received answer = repeat(request);
        send(get(Service.ROOT + "/findings") + request + request);
        assertNotEquals(answer.same(), receive().same());
        assertEquals(answer.same(), receive().same());
        assertEquals(answer.same(), receive().same());
        assertEquals(answer.same(), repeat(request).same());
    }

    @Test
    void whoSaysThatItIsTheLastGetsNoMore() throws IOException {
        String request = get(COMMUNES, "Connection: close\r\n");
        assertEquals("HTTP/1.1 200 OK", ask(request).status());
        assertEquals(-1, answers.read());
    }
}
