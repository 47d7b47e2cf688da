package brussels.preventionplan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import brussels.preventionplan.client.generated.ApiException;
import brussels.preventionplan.client.generated.api.GrantsToNonProfitsApi;
import brussels.preventionplan.client.generated.api.GrantsToNonProfitsApi.APIGetGrantRequest;
import brussels.preventionplan.client.generated.model.CorrectionStatus;
import brussels.preventionplan.client.generated.model.Grant;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against answers that the service does not give yet, or only when something is wrong. */
class ClientTest {

    private final List<String> accepted = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void amountsKeepEveryCent() throws ApiException {
        assertEquals(new BigDecimal("1392600.10"), readGrant().getAmount().getValue());
    }

    @Test
    void whatALaterReleaseAddsIsReadOver() throws ApiException {
        Grant grant = readGrant();
        assertEquals(
                CorrectionStatus.UNKNOWN_DEFAULT_OPEN_API,
                grant.getCorrections().get(0).getStatus());
        assertEquals("Réseau Intersection", grant.getPublishedName());
    }

    @Test
    void jsonIsAskedForBeforeAnythingElse() throws ApiException {
        readGrant();
        assertEquals(List.of("application/json, */*;q=0.1"), accepted);
    }

    @Test
    void aProblemTellsItsStatus() {
        answer(503, "application/problem+json", "{\"title\":\"Service Unavailable\",\"status\":503}");
        assertEquals(503, assertThrows(ApiException.class, this::ask).getCode());
    }

    private Grant readGrant() throws ApiException {
        answer(200, "application/json", """
                {"grantId":"2022-M2.4-1","publishedName":"Réseau Intersection","newProperty":{"a":1},
                 "amount":{"value":"1392600.10","currency":"EUR"},
                 "corrections":[{"correctionId":"c","status":"underReview","href":"http://localhost/corrections/c"}],
                 "href":"http://localhost/grants/2022-M2.4-1"}""");
        return ask();
    }

    private Grant ask() throws ApiException {
        return new GrantsToNonProfitsApi(PreventionPlan.at("http://localhost:" + server.getAddress().getPort()))
                .getGrant(APIGetGrantRequest.newBuilder().grantId("2022-M2.4-1").build());
    }

    private void answer(int status, String type, String body) {
        server.createContext("/preventionPlan/v1/grants/", exchange -> {
            accepted.addAll(exchange.getRequestHeaders().get("Accept"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
