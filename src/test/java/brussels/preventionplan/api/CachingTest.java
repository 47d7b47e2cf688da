package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cache may rely on: tags, revalidation, what an answer varies by, and how it is packed. */
@QuarkusTest
class CachingTest {

    private static final String STRONG = "\"[A-Za-z0-9_-]+\"";

    /** A client that unpacks nothing by itself. */
    private static HttpResponse<byte[]> ask(String method, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                            + (path.startsWith("/q/") ? "" : Service.ROOT) + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        HttpResponse<byte[]> answer = ask("GET", path, headers);
        assertTrue(answer.statusCode() < 400, () -> path + ": " + answer.statusCode());
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Set<String> vary(HttpResponse<?> answer) {
        Set<String> names = new TreeSet<>();
        answer.headers().allValues("Vary").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        return names;
    }

    /** One request for each operation that answers with data. */
    static List<String> published() {
        return List.of(
                "/communes",
                "/communes/21001",
                "/policeZones",
                "/policeZones/5341",
                "/plans",
                "/plans/PGSP-2021-2024",
                "/themes",
                "/themes/T2",
                "/measures",
                "/measures/M2.1",
                "/actions",
                "/actions/2022-21001-M2.1-1",
                "/coverage",
                "/grants",
                "/grants/2022-M2.1-1",
                "/organizations",
                "/organizations/socabe",
                "/totals",
                "/declaredTotals",
                "/declaredTotals/2022-M2.1",
                "/reconciliations",
                "/reconciliations/2022",
                "/allocations",
                "/initiatives",
                "/documents",
                "/documents/question-1038",
                "/documents/question-1038/lines",
                "/documents/question-1038/lines/126",
                "/documents/question-1038/content",
                "/changes",
                "/changes/1",
                "/findings",
                "/corrections",
                "/search?q=prison");
    }

    /** Nobody asked for it before: the operation says so, not what is kept. */
    @Test
    void whatIsUnchangedHasNoType() {
        HttpResponse<byte[]> answer = get("/communes?pageSize=13&page=2", "If-None-Match", "*");
        assertEquals(304, answer.statusCode());
        assertEquals("", header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @MethodSource("published")
    @HoldsRule({"prf-cach", "prf-lstmod"})
    void everyAnswerCanBeRevalidated(String path) {
        HttpResponse<byte[]> first = get(path);
        String tag = header(first, "ETag");
        assertTrue(tag.matches(STRONG), tag);
        assertEquals("public, max-age=0, must-revalidate", header(first, "Cache-Control"));
        assertTrue(vary(first).contains("accept-encoding"));

        HttpResponse<byte[]> again = get(path, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(tag, header(again, "ETag"));
        assertEquals(header(first, "Cache-Control"), header(again, "Cache-Control"));
        assertEquals(vary(first), vary(again));

        assertEquals(200, get(path, "If-None-Match", "\"another\"").statusCode());
    }

    @ParameterizedTest
    @MethodSource("published")
    @HoldsRule("meth-http")
    void headTellsWhatGetWould(String path) {
        HttpResponse<byte[]> head = ask("HEAD", path);
        HttpResponse<byte[]> get = get(path);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length", "Content-Language")) {
            assertEquals(header(get, name), header(head, name), name);
        }
        assertEquals(vary(get), vary(head));
    }

    @ParameterizedTest
    @MethodSource("published")
    void optionsTellsTheMethods(String path) {
        HttpResponse<byte[]> options = ask("OPTIONS", path);
        assertTrue(options.statusCode() < 300);
        assertTrue(header(options, "Allow").contains("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"another\", TAG", "W/TAG", "\"a,b\",TAG"})
    void aTagAmongOthersIsFound(String named) {
        String tag = header(get("/communes"), "ETag");
        assertEquals(
                304,
                get("/communes", "If-None-Match", named.replace("TAG", tag)).statusCode());
    }

    @Test
    @HoldsRule("prf-cach")
    void equalAnswersHaveEqualTagsAndOthersHaveOthers() {
        String tag = header(get("/grants?year=2022&measure=M2.1"), "ETag");
        assertEquals(tag, header(get("/grants?measure=M2.1&year=2022"), "ETag"));
        assertNotEquals(tag, header(get("/grants?measure=M2.2&year=2022"), "ETag"));
        assertNotEquals(tag, header(get("/grants?measure=M2.1&year=2022&lang=fr"), "ETag"));
    }

    @Test
    @HoldsRule("int-negot")
    void anAnswerWithSentencesVariesByLanguage() {
        HttpResponse<byte[]> french = get("/findings", "Accept-Language", "fr");
        HttpResponse<byte[]> dutch = get("/findings", "Accept-Language", "nl");
        assertTrue(vary(french).contains("accept-language"));
        assertEquals("fr", header(french, "Content-Language"));
        assertEquals("nl", header(dutch, "Content-Language"));
        assertNotEquals(header(french, "ETag"), header(dutch, "ETag"));
        assertEquals(
                200,
                get("/findings", "Accept-Language", "nl", "If-None-Match", header(french, "ETag"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
    @HoldsRule("hlth-res")
    void healthIsNeverKept(String path) {
        HttpResponse<byte[]> health = get(path);
        assertEquals("private, no-store", header(health, "Cache-Control"));
        assertEquals(Optional.empty(), health.headers().firstValue("ETag"));
    }

    @Test
    void problemsHaveNoTag() {
        HttpResponse<byte[]> problem = ask("GET", "/communes/21099");
        assertEquals(404, problem.statusCode());
        assertEquals(Optional.empty(), problem.headers().firstValue("ETag"));
    }

    @Test
    void answersArePackedAsTheClientTakesThem() throws IOException {
        Brotli4jLoader.ensureAvailability();
        HttpResponse<byte[]> plain = get("/grants");
        HttpResponse<byte[]> gzip = get("/grants", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> brotli = get("/grants", "Accept-Encoding", "gzip, deflate, br");

        assertEquals("", header(plain, "Content-Encoding"));
        assertEquals("gzip", header(gzip, "Content-Encoding"));
        assertEquals("br", header(brotli, "Content-Encoding"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        assertArrayEquals(plain.body(), new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes());
        assertTrue(brotli.body().length < gzip.body().length && gzip.body().length < plain.body().length / 4);
        assertEquals(
                3,
                Set.of(header(plain, "ETag"), header(gzip, "ETag"), header(brotli, "ETag"))
                        .size());
        for (HttpResponse<byte[]> answer : List.of(plain, gzip, brotli)) {
            assertEquals(String.valueOf(answer.body().length), header(answer, "Content-Length"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip;q=1, br;q=0.1 | gzip",
                "gzip;q=0.5, br | br",
                "gzip, br | br",
                "* | br",
                "*, br;q=0 | gzip",
                "GZIP | gzip",
                "identity;q=1, gzip;q=0.5 | ",
                "gzip;q=nonsense | "
            })
    void theCodingThatTheClientLikesBestIsTaken(String accepted, @Nullable String coding) {
        assertEquals(
                Objects.requireNonNullElse(coding, ""),
                header(get("/grants", "Accept-Encoding", accepted), "Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br;q=0.000, gzip; q=0", "identity", "zstd", "", "*;q=0"})
    void answersStayAsTheyAreWhereTheClientTakesNoOther(String accepted) {
        HttpResponse<byte[]> answer = get("/grants", "Accept-Encoding", accepted);
        assertEquals("", header(answer, "Content-Encoding"));
        assertEquals('{', answer.body()[0]);
    }

    @Test
    void aPackedAnswerIsRevalidatedByItsOwnTag() {
        String gzip = header(get("/grants", "Accept-Encoding", "gzip"), "ETag");
        assertEquals(
                304,
                get("/grants", "Accept-Encoding", "gzip", "If-None-Match", gzip).statusCode());
        assertEquals(200, get("/grants", "If-None-Match", gzip).statusCode());
    }

    @Test
    void aShortAnswerIsNotPacked() {
        HttpResponse<byte[]> answer = get("/communes/21001?select=(nisCode)", "Accept-Encoding", "gzip");
        assertFalse(answer.headers().firstValue("Content-Encoding").isPresent());
    }
}
