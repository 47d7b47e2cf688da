package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator opens on purpose: a proxy in front that is believed, a dashboard on another origin. */
@QuarkusTest
@TestProfile(OperatedService.class)
class OperatedServiceTest {

    @Test
    void linksBeginWithTheAddressThatTheProxyWasAskedFor() {
        Response answer = OperatedService.newClient()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "data.example.brussels")
                .get(Service.ROOT + "/communes/21001");
        assertEquals(
                "https://data.example.brussels/preventionPlan/v1/communes/21001",
                answer.jsonPath().getString("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad_host/..", "a b", "x\"y"})
    void aForwardedHostThatIsNoneIsRefused(String host) {
        Response answer =
                OperatedService.newClient().header("X-Forwarded-Host", host).get(Service.ROOT + "/communes/21001");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/problem+json"));
    }

    @Test
    void theDashboardMayReadTheAnswer() {
        Response answer = OperatedService.newClient()
                .header("Origin", OperatedService.DASHBOARD)
                .get(Service.ROOT + "/communes");
        assertEquals(200, answer.statusCode());
        assertEquals(OperatedService.DASHBOARD, answer.header("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Access-Control-Expose-Headers").contains("ETag"));
        assertTrue(answer.header("Vary").contains("Origin"), answer.header("Vary"));
        assertTrue(answer.header("Vary").contains("Accept-Encoding"), answer.header("Vary"));
        assertFalse(answer.headers().hasHeaderWithName("Access-Control-Allow-Credentials"));
    }

    @Test
    void theDashboardMayAskForALanguageAndRevalidate() {
        Response answer = OperatedService.newClient()
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "accept-language,if-none-match")
                .options(Service.ROOT + "/grants");
        assertEquals(204, answer.statusCode());
        assertEquals("http://localhost:5173", answer.header("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Access-Control-Allow-Methods").contains("GET"));
        assertFalse(answer.header("Access-Control-Allow-Methods").contains("DELETE"));
        assertTrue(answer.header("Access-Control-Allow-Headers").contains("If-None-Match"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example", "https://dashboard.example.brussels.elsewhere.example", "null"})
    void anyOtherPageMayNot(String origin) {
        Response answer = OperatedService.newClient().header("Origin", origin).get(Service.ROOT + "/communes");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().hasHeaderWithName("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Vary").contains("Origin"));
    }

    @Test
    void aProblemIsShownToTheDashboardToo() {
        Response answer = OperatedService.newClient()
                .header("Origin", OperatedService.DASHBOARD)
                .get(Service.ROOT + "/communes/21099");
        assertEquals(404, answer.statusCode());
        assertEquals(OperatedService.DASHBOARD, answer.header("Access-Control-Allow-Origin"));
    }
}
