package brussels.preventionplan.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service with what an operator may set: a proxy in front, of whom it believes which client asks, one request a minute by
 * client (however slow the machine is), a dashboard on another origin, a log for machines.
 */
public final class OperatedService implements QuarkusTestProfile {

    static final String DASHBOARD = "https://dashboard.example.brussels";

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "preventionplan.requests-per-minute",
                "1",
                "preventionplan.behind-proxy",
                "true",
                "preventionplan.trusted-proxies",
                "127.0.0.1,::1",
                "preventionplan.cors-origins",
                DASHBOARD + ",http://localhost:5173",
                "quarkus.log.console.json.enabled",
                "true");
    }

    /** A request by a client that asked for nothing yet. */
    static RequestSpecification newClient() {
        return RestAssured.given().header("X-Forwarded-For", "198.51.100." + CLIENTS.incrementAndGet());
    }
}
