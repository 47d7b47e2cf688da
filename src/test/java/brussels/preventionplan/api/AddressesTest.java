package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource has one address. */
@QuarkusTest
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preventionPlan/v1/grants/",
                "/preventionPlan/v1/grants/?year=2022",
                "/preventionPlan/v1//grants",
                "//preventionPlan/v1/grants",
                "/preventionPlan/v1/grants;year=2022",
                "/preventionPlan/v1;a=b/grants",
                "/preventionPlan/v1/communes/21001/",
                "/preventionPlan/v1/",
                "/preventionPlan/v1/doc/../communes",
                "/preventionPlan/v1/doc/%2E%2e/communes",
                "/preventionPlan/v1/./communes",
                "/preventionPlan/v1/doc/conformance/",
                "/preventionPlan/v1/doc//conformance"
            })
    void anotherSpellingOfAnAddressNamesNothing(String path) throws IOException, InterruptedException {
        // RestAssured would mend the path.
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/preventionPlan/v1/doc",
                "/preventionPlan/v1/doc/",
                "/preventionPlan/v1/doc/openapi.yaml",
                "/preventionPlan/v1/doc/openapi.json",
                "/preventionPlan/v1/doc/conformance",
                "/q/health/live",
                "/q/metrics"
            })
    void whatIsNoResourceOfDataIsOnlyRead(String path) {
        Response options = Service.wrongRequest().options(path);
        assertTrue(options.statusCode() < 300);
        assertTrue(options.header("Allow").contains("GET"));
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Response answer = Service.wrongRequest().request(method, path);
            assertEquals(405, answer.statusCode(), method);
            assertTrue(answer.header("Allow").contains("GET"));
            assertTrue(answer.contentType().startsWith("application/problem+json"));
        }
    }

    /** A proxy may have put a path before the service's own. */
    @Test
    void swaggerUiIsFoundWithoutItsSlashTooUnderAnyAddress() {
        Response answer = RestAssured.given().redirects().follow(false).get("/preventionPlan/v1/doc");
        assertEquals(302, answer.statusCode());
        assertEquals("doc/", answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preventionPlan/v1/doc/", "/preventionPlan/v1/doc/openapi.yaml", "/"})
    void theWayInStaysOpen(String path) {
        assertTrue(Service.wrongRequest().get(path).statusCode() < 400);
    }
}
