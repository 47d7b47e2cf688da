package brussels.preventionplan.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator's Prometheus reads. */
@QuarkusTest
class MetricsTest {

    @Test
    void requestsAreCountedByOperation() {
        Service.get("communes/21001");
        String metrics = Metrics.all();
        Stream.of(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
                                + "uri=\"/communes/{nisCode}\"}",
                        "jvm_memory_used_bytes",
                        "agroal_active_count")
                .forEach(series -> assertTrue(metrics.contains(series), series));
    }

    @Test
    void whatAStrangerWritesMakesNoSeries() {
        given().get(Service.ROOT + "/nothing-of-this-name");
        given().options(Service.ROOT + "/communes/21001");
        given().get(Service.ROOT + "/communes/21099");
        given().header("If-None-Match", "*").head(Service.ROOT + "/communes/21001");
        given().get(Service.ROOT + "/doc/conformance");
        given().request("PROPFIND", Service.ROOT + "/communes/21001");
        given().post(Service.ROOT + "/communes/21001");
        given().header("Origin", "https://dashboard.brussels")
                .header("Access-Control-Request-Method", "GET")
                .options(Service.ROOT + "/communes/21002");
        String metrics = Metrics.all();
        Stream.of("nothing-of-this-name", "communes/21", "PROPFIND")
                .forEach(written -> assertFalse(metrics.contains(written), written));
    }

    /** The pool's own check would take a connection, and tell nothing more. */
    @Test
    void oneCheckTellsWhetherRequestsMayBeSentHere() {
        JsonPath ready =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
        assertEquals(List.of("data"), ready.getList("checks.name"));
        assertEquals("UP", ready.getString("status"));
    }

    @Test
    void answersWithinABoundAreCounted() {
        Service.get("communes/21003");
        Metrics.value("http_server_requests_seconds_bucket{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
                + "uri=\"/communes/{nisCode}\",le=\"1.0\"}");
    }

    @Test
    void anAnswerThatIsKeptIsAHit() {
        String hits = "cache_gets_total{cache=\"answers\",result=\"hit\"}";
        String misses = "cache_gets_total{cache=\"answers\",result=\"miss\"}";
        double hitsBefore = Metrics.value(hits);
        double missesBefore = Metrics.value(misses);
        given().get(Service.ROOT + "/communes/21004?select=(nisCode)");
        assertTrue(Metrics.value(misses) > missesBefore);
        given().get(Service.ROOT + "/communes/21004?select=(nisCode)");
        assertTrue(Metrics.value(hits) > hitsBefore);
        assertTrue(Metrics.value("preventionplan_answers_held_bytes") > 0);
    }

    private static double gets(String cache) {
        return Stream.of("hit", "miss")
                .mapToDouble(
                        result -> Metrics.value("cache_gets_total{cache=\"" + cache + "\",result=\"" + result + "\"}"))
                .sum();
    }

    @Test
    void namedCachesAreCounted() {
        double before = gets("list-counts");
        given().get(Service.ROOT + "/grants?pageSize=17&year=2022").then().statusCode(200);
        assertTrue(gets("list-counts") > before);
    }

    @Test
    void theNewestRevisionIsTold() {
        JsonNode changes = Service.get("changes?pageSize=1000").path("items");
        double newest = changes.path(changes.size() - 1).path("revision").asDouble();
        assertTrue(newest >= 1);
        assertEquals(newest, Metrics.value("preventionplan_revision"));
        assertTrue(Metrics.value("preventionplan_revision_age_seconds") < 5);
        assertEquals(0, Metrics.value("preventionplan_database_away"));
    }

    @Test
    void aDownloadIsCountedAndLeavesNothing() {
        String made = "preventionplan_downloads_total{outcome=\"made\"}";
        double before = Metrics.value(made);
        given().get(Service.ROOT + "/communes?format=csv").then().statusCode(200);
        assertEquals(before + 1, Metrics.value(made));
        await().until(() -> Metrics.value("preventionplan_downloads_held_bytes") == 0);
        assertEquals(0, Metrics.value("preventionplan_downloads_making"));
    }

    @Test
    void roomOnTheDiskIsTold() {
        List<String> folders = Metrics.series()
                .filter(series -> series.startsWith("disk_free_bytes{"))
                .map(series -> series.replaceFirst(".*folder=\"([a-z]*)\".*", "$1"))
                .sorted()
                .toList();
        assertEquals(List.of("data", "temporary"), folders);
    }
}
