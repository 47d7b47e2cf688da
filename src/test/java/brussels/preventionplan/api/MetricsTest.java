package brussels.preventionplan.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What an operator's Prometheus reads. */
@QuarkusTest
class MetricsTest {

    @Test
    void requestsAreCountedByOperation() {
        Service.get("communes/21001");
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\","
                        + "status=\"200\",uri=\"/communes/{nisCode}\"}"))
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("agroal_active_count"));
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
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(not(containsString("nothing-of-this-name")))
                .body(not(containsString("communes/21")))
                .body(not(containsString("PROPFIND")));
    }
}
