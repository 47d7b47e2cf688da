package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A client, of whom a proxy in front tells the address, asks no more often than it may. */
@QuarkusTest
@TestProfile(OperatedService.class)
class RequestRateTest {

    @Test
    void whoAsksTooOftenIsToldToWait() {
        Response first = ask("192.0.2.1", "/communes/21001");
        assertEquals(200, first.statusCode());
        assertEquals("\"client\";q=1;w=60", first.header("RateLimit-Policy"));
        assertTrue(first.header("RateLimit").matches("\"client\";r=0;t=[1-6]?[0-9]"), first.header("RateLimit"));
        Response second = ask("192.0.2.1", "/communes/21001");
        assertEquals(429, second.statusCode());
        assertEquals("application/problem+json", second.contentType());
        assertTrue(second.header("RateLimit").startsWith("\"client\";r=0;t="));
        assertTrue(Integer.parseInt(second.header("Retry-After")) > 0);
        assertEquals(200, ask("192.0.2.2", "/communes/21001").statusCode(), "another client is not held up");
    }

    @Test
    void whoHasANetworkHasOneLimit() {
        assertEquals(200, ask("2001:db8:0:1::1", "/communes/21001").statusCode());
        assertEquals(429, ask("2001:db8:0:1:ffff::2", "/communes/21001").statusCode());
        assertEquals(200, ask("2001:db8:0:2::1", "/communes/21001").statusCode());
    }

    @Test
    void whatIsWrongCountsToo() {
        assertEquals(404, ask("192.0.2.3", "/nothing").statusCode());
        assertEquals(429, ask("192.0.2.3", "/communes").statusCode());
    }

    @Test
    void operatorsPathsAreNotCounted() {
        for (int i = 0; i < 2; i++) {
            Response up =
                    RestAssured.given().header("X-Forwarded-For", "192.0.2.4").get("/q/health/live");
            assertEquals(200, up.statusCode());
            assertFalse(up.headers().hasHeaderWithName("RateLimit"));
        }
    }

    private static Response ask(String client, String path) {
        return RestAssured.given().header("X-Forwarded-For", client).get(Service.ROOT + path);
    }
}
