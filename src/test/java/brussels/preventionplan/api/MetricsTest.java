package brussels.preventionplan.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator's Prometheus reads. */
@QuarkusTest
class MetricsTest {

    @Test
    void requestsAreCountedByOperation() {
        Service.get("communes/21001");
        String metrics = metrics();
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
        String metrics = metrics();
        Stream.of("nothing-of-this-name", "communes/21", "PROPFIND")
                .forEach(written -> assertFalse(metrics.contains(written), written));
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
