package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may write, as a real provider of OpenID Connect says it. Whatever is refused here changes no row. Run by
 * {@code mvn verify}, which unpacks Keycloak.
 */
@QuarkusTest
@TestProfile(KeycloakIT.WithProvider.class)
class KeycloakIT {

    private static final String CORRECTION = Service.ROOT + "/corrections/question-1038-socaba";
    private static final String INVALID = "urn:problem-type:belgif:invalidAccessToken";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    DataSource database;

    @ConfigProperty(name = "preventionplan.access.provider-url")
    String provider;

    private List<String> before = List.of();
    private boolean refused = true;

    /** A service that takes the tokens of a Keycloak. */
    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Keycloak.class));
        }
    }

    @BeforeEach
    void countRows() throws SQLException {
        before = rows();
    }

    @AfterEach
    void whatWasRefusedChangedNothing() throws SQLException {
        if (refused) {
            assertEquals(before, rows());
        }
    }

    /** How many rows each table has. */
    private List<String> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            List<String> rows = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
                    counted.next();
                    rows.add(table + " " + counted.getLong(1));
                }
            }
            return rows;
        }
    }

    private String token(String realm, String client, String user) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", user)
                .post(provider.replaceFirst("[^/]+$", realm) + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String token(String user) {
        return token(Keycloak.REALM, Keycloak.CLIENT, user);
    }

    private static RequestSpecification with(String token) {
        return Service.wrongRequest().header("Authorization", "Bearer " + token);
    }

    private static Response accept(RequestSpecification request, String status) {
        return request.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"" + status + "\"}")
                .patch(CORRECTION);
    }

    private static void assertProblem(int status, String type, Response answer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(type, Service.json(answer).path("type").asText());
        assertTrue(answer.headers().hasHeaderWithName("BelGov-Trace-Id"));
        assertEquals(status == 401, answer.headers().hasHeaderWithName("WWW-Authenticate"));
    }

    /** The same token, some part of it changed. */
    private static String with(String token, int part, String content) {
        String[] parts = token.split("\\.", -1);
        parts[part] = content;
        return String.join(".", parts);
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static void assertInvalid(String token) {
        assertProblem(401, INVALID, accept(with(token), "rejected"));
        assertProblem(401, INVALID, with(token).get(Service.ROOT + "/auditEntries"));
        assertProblem(401, INVALID, with(token).get(Service.ROOT + "/communes"));
    }

    @Test
    void aCuratorDecidesAndIsNamedInTheAuditTrailAlone() {
        refused = false;
        String token = token("curator");
        Response decided = accept(with(token), "rejected");
        assertEquals(200, decided.statusCode(), decided::asString);
        assertEquals("curator", Service.json(decided).path("decidedBy").asText());
        List<JsonNode> entries = Service.items(Service.json(with(token)
                .get(Service.ROOT + "/auditEntries?operation=decision&revision="
                        + decided.header("PreventionPlan-Revision"))));
        String subject = Service.text(Service.tree(decoded(token.split("\\.", -1)[1])), "sub");
        assertEquals(Set.of(subject), Set.copyOf(Service.texts(entries, "actor")));
        assertEquals(200, accept(with(token), "accepted").statusCode());
    }

    @Test
    void withoutTokenNobodyWrites() {
        assertProblem(401, "urn:problem-type:belgif:noAccessToken", accept(Service.wrongRequest(), "rejected"));
        assertEquals(200, Service.wrongRequest().get(Service.ROOT + "/communes").statusCode());
    }

    @Test
    void withoutTheRoleNobodyWrites() {
        for (String user : List.of("nobody", "importer")) {
            String token = token(user);
            assertProblem(403, "urn:problem-type:belgif:missingPermission", accept(with(token), "rejected"));
            assertProblem(
                    403,
                    "urn:problem-type:belgif:missingPermission",
                    with(token).get(Service.ROOT + "/auditEntries"));
            assertProblem(
                    403,
                    "urn:problem-type:belgif:missingPermission",
                    with(token).contentType("application/json").body("{}").post(Service.ROOT + "/redactions"));
            assertEquals(200, with(token).get(Service.ROOT + "/communes").statusCode());
        }
    }

    @Test
    void theExampleInTheContractIsWhatIsAnswered() throws IOException {
        ObjectNode example = (ObjectNode)
                Service.tree(Files.readString(Path.of("src/main/resources/openapi/examples/Forbidden.json")));
        ObjectNode answer = (ObjectNode) Service.json(accept(with(token("nobody")), "rejected"));
        assertEquals(example.without(List.of("instance")), answer.without(List.of("instance")));
    }

    @Test
    void anExpiredTokenIsRefused() throws InterruptedException {
        String token = token(Keycloak.REALM, Keycloak.SHORT_LIVED, "curator");
        TimeUnit.SECONDS.sleep(3);
        assertProblem(401, "urn:problem-type:belgif:expiredAccessToken", accept(with(token), "rejected"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        assertInvalid(token(Keycloak.REALM, Keycloak.OF_ANOTHER_SERVICE, "curator"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertInvalid(token(Keycloak.OTHER_REALM, Keycloak.CLIENT, "curator"));
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() {
        String[] one = token("curator").split("\\.", -1);
        String another = token("importer").split("\\.", -1)[2];
        assertInvalid(one[0] + "." + one[1] + "." + another);
    }

    @Test
    void aTokenWhoseRolesWereChangedIsRefused() {
        String token = token("nobody");
        String claims = decoded(token.split("\\.", -1)[1]);
        assertInvalid(
                with(token, 1, encoded(claims.replaceFirst("\\{", "{\"realm_access\":{\"roles\":[\"curator\"]},"))));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String token = token("curator");
        for (String header : List.of("{\"alg\":\"none\"}", "{\"alg\":\"NONE\",\"typ\":\"JWT\"}")) {
            assertInvalid(with(with(token, 0, encoded(header)), 2, ""));
            assertInvalid(with(token, 0, encoded(header)));
        }
        assertInvalid(with(token, 2, ""));
    }

    @Test
    void aTokenThatIsSignedWithThePublicKeyIsRefused() throws GeneralSecurityException {
        String token = token("curator");
        String key = Service.tree(RestAssured.get(provider).asString())
                .path("public_key")
                .asText();
        String header = decoded(token.split("\\.", -1)[0]).replace("RS256", "HS256");
        String signed = encoded(header) + "." + token.split("\\.", -1)[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertInvalid(signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String token : List.of("guess", "a.b.c", "..", "e30.e30.", "%00", "x".repeat(5000))) {
            assertInvalid(token);
        }
    }

    @Test
    void anOperatorsTokenIsNoneHere() {
        assertInvalid("0123456789012345678901234567890123456789012");
    }
}
