package brussels.preventionplan.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is kept is the one that was made, and it is made once. */
@QuarkusTest
class KeptAnswersTest {

    private static final int CLIENTS = 100;

    @Inject
    DataSource database;

    private static CompletableFuture<HttpResponse<byte[]>> ask(HttpClient client, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        return ask(HttpClient.newHttpClient(), path, headers).join();
    }

    /** All headers but the one that is of each answer alone. */
    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("belgov-trace-id");
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preventionPlan/v1/findings?pageSize=7",
                "/preventionPlan/v1/grants/2022-M2.1-3?lang=nl",
                "/preventionPlan/v1/organizations?select=(name)",
                "/preventionPlan/v1/search?q=polarisation",
                "/preventionPlan/v1/totals?by=measure&by=year",
                "/preventionPlan/v1/communes/21001?select=(nisCode)",
                "/?lang=en"
            })
    void theSecondAnswerIsTheFirst(String path) {
        for (String coding : List.of("identity", "gzip", "br")) {
            String[] headers = {"Accept-Encoding", coding, "Accept-Language", "nl"};
            HttpResponse<byte[]> first = get(path, headers);
            HttpResponse<byte[]> second = get(path, headers);
            assertEquals(200, first.statusCode());
            assertEquals(200, second.statusCode());
            assertEquals(headers(first), headers(second));
            assertArrayEquals(first.body(), second.body());
        }
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void whoAsksInAnotherLanguageGetsAnotherAnswer() {
        String path = "/preventionPlan/v1/findings?pageSize=6";
        HttpResponse<byte[]> french = get(path, "Accept-Language", "fr");
        HttpResponse<byte[]> dutch = get(path, "Accept-Language", "nl");
        assertNotEquals(french.headers().firstValue("ETag"), dutch.headers().firstValue("ETag"));
        assertArrayEquals(french.body(), get(path, "Accept-Language", "fr-BE").body());
    }

    @Test
    void everyLineOfAHeaderCounts() {
        String path = "/preventionPlan/v1/findings?pageSize=5";
        HttpResponse<byte[]> dutch = get(path, "Accept-Language", "de", "Accept-Language", "nl");
        assertEquals("nl", dutch.headers().firstValue("Content-Language").orElse(""));
        assertEquals(
                "fr",
                get(path, "Accept-Language", "de")
                        .headers()
                        .firstValue("Content-Language")
                        .orElse(""));
    }

    @Test
    void whoWantsAnotherFormGetsIt() {
        String path = "/preventionPlan/v1/grants?pageSize=9";
        assertEquals("application/json;charset=UTF-8", type(get(path)));
        assertEquals("text/csv;charset=UTF-8", type(get(path, "Accept", "text/csv")));
        assertEquals(
                406,
                get("/preventionPlan/v1/grants/2022-M2.1-3", "Accept", "text/csv")
                        .statusCode());
        assertEquals(200, get("/preventionPlan/v1/grants/2022-M2.1-3").statusCode());
        assertEquals(
                406,
                get("/preventionPlan/v1/grants/2022-M2.1-3", "Accept", "text/csv")
                        .statusCode());
    }

    @Test
    void linksBeginWithTheHostThatWasAskedFor() {
        String path = "/preventionPlan/v1/plans";
        assertEquals(
                Set.of("localhost", "127.0.0.1"),
                IntStream.range(0, 4)
                        .mapToObj(time -> time % 2 == 0 ? "localhost" : "127.0.0.1")
                        .map(host -> new String(
                                        HttpClient.newHttpClient()
                                                .sendAsync(
                                                        HttpRequest.newBuilder(URI.create("http://" + host + ":"
                                                                        + RestAssured.port + path))
                                                                .build(),
                                                        HttpResponse.BodyHandlers.ofByteArray())
                                                .join()
                                                .body(),
                                        StandardCharsets.UTF_8)
                                .replaceFirst("(?s).*\"self\":\"http://([^:]*):.*", "$1"))
                        .collect(Collectors.toSet()));
    }

    /** Java's client offers an upgrade to HTTP/2, and loses an answer of this size that comes at once with it. */
    @Test
    void aLargeAnswerReachesAClientThatOffersAnotherProtocol() {
        String path = "/preventionPlan/v1/findings?pageSize=1000";
        int size = get(path).body().length;
        for (int time = 0; time < 50; time++) {
            HttpResponse<byte[]> answer = get(path);
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
            assertEquals(size, answer.body().length);
        }
    }

    @Test
    void aTokenIsLookedAtEvenIfTheAnswerIsKept() {
        String path = "/preventionPlan/v1/plans?pageSize=8";
        assertEquals(200, get(path).statusCode());
        assertEquals(401, get(path, "Authorization", "Bearer of-nobody").statusCode());
    }

    /** The first one is held up in the database, so that the others come while it is being made. */
    @Test
    void whatManyAskForAtOnceIsMadeOnce() throws SQLException {
        String path = "/preventionPlan/v1/declaredTotals?pageSize=11";
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table declared_totals in access exclusive mode");
            IntStream.range(0, CLIENTS).forEach(number -> answers.add(ask(client, path)));
            await().until(() -> requestsAtWork() >= CLIENTS);
            assertEquals(1, held());
            holder.rollback();
        }
        Set<String> bodies = answers.stream()
                .map(answer -> Base64.getEncoder().encodeToString(answer.join().body()))
                .collect(Collectors.toSet());
        assertEquals(1, bodies.size());
        assertEquals(
                Set.of(200),
                answers.stream().map(answer -> answer.join().statusCode()).collect(Collectors.toSet()));
    }

    @Test
    void nobodyWaitsForTheAnswerOfOneWhoLeft() throws SQLException, IOException {
        String path = "/preventionPlan/v1/declaredTotals?pageSize=13";
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table declared_totals in access exclusive mode");
            Socket first = new Socket("localhost", RestAssured.port);
            first.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> held() == 1);
            IntStream.range(0, 10).forEach(number -> answers.add(ask(client, path)));
            await().until(() -> requestsAtWork() >= 11);
            first.close();
            await().until(() -> held() > 1);
            holder.rollback();
        }
        answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
    }

    /** Each began within the end of the answer before, until the stack was full, and none was sent. */
    @Test
    void hundredsOfQuestionsInOnePacketAreAnswered() throws IOException {
        String question = "GET " + Service.ROOT + "/communes/21001 HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write(((question + "\r\n").repeat(999) + question + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1000, answers.split("HTTP/1.1 200 OK", -1).length - 1);
        }
    }

    private static double requestsAtWork() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_active_requests"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** How many queries wait for the table. */
    private int held() throws SQLException {
        return Integer.parseInt(Rows.of(
                        database,
                        "select count(*) from pg_locks where not granted and relation = 'declared_totals'::regclass")
                .get(0));
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
