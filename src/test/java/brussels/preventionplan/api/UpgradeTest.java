package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database that is as old as the first migration, and was written at several of the later ones. Its rows are put in by
 * {@code src/test/resources/upgrade}, each file after the migration whose number it has; the service that migrated them all
 * is then asked.
 */
@QuarkusTest
@TestProfile(UpgradeTest.WrittenInBetween.class)
@Tag("database-inside")
class UpgradeTest {

    /** An empty database, whose migrations are those of the service with what was written between them. */
    public static final class WrittenInBetween extends EmptyService {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.flyway.locations", "db/migration,upgrade");
            return settings;
        }
    }

    @Test
    void grantsAreAsTheyStandNow() {
        List<JsonNode> grants = Service.items("grants?basis=corrected");
        assertEquals(
                List.of("2021-M2.1-1", "2021-M2.1-2", "2022-M2.2-1", "2022-M2.2-2"), Service.texts(grants, "grantId"));
        assertEquals(List.of("1000.50", "1000.00", "300.00", ""), Service.texts(grants, "amount", "value"));
        assertEquals(
                List.of("alpha", "alpha", "alpha", "alpha"), Service.texts(grants, "organization", "organizationId"));
        Service.assertLinksOpenTheItems(Service.items("grants"));
    }

    @Test
    void earlierStatesAreAsTheyWere() {
        assertEquals(
                List.of("10000000.00"),
                Service.texts(Service.items("grants?revision=1&organizationId=beta"), "amount", "value"));
        assertEquals(
                0,
                Service.get("grants?revision=4&organizationId=beta")
                        .path("total")
                        .asInt());
        assertEquals(List.of("proposed"), Service.texts(Service.items("corrections?revision=1"), "status"));
    }

    @Test
    void totalsAreThoseOfTheGrants() {
        JsonNode all = Service.get("totals?basis=corrected").path("overall");
        assertEquals(4, all.path("grantCount").asInt());
        assertEquals(1, all.path("withoutAmount").asInt());
        assertEquals("2300.50", Service.text(all, "amount", "value"));
        assertEquals("1000.00", Service.text(all, "median", "value"));
        JsonNode published = Service.get("totals?year=2021").path("overall");
        assertEquals("10001000.50", Service.text(published, "amount", "value"));
        assertEquals("5000500.25", Service.text(published, "median", "value"));
        assertEquals("2000.50", Service.text(Service.get("declaredTotals/2021-M2.1"), "amount", "value"));
    }

    @Test
    void aDocumentHasItsBytes() {
        byte[] bytes =
                RestAssured.get(Service.ROOT + "/documents/question-12/content").asByteArray();
        assertEquals("x" + "é".repeat(600_000), new String(bytes, StandardCharsets.UTF_8));
        assertEquals("Alpha asbl", Service.text(Service.get("documents/question-12/lines/3"), "text"));
    }

    @Test
    void whatWasTakenOutStaysOut() {
        assertEquals("Projet de […]", Service.text(Service.get("grants/2022-M2.2-1"), "description", "fr"));
        assertEquals(
                410,
                RestAssured.get(Service.ROOT + "/documents/grants-2022/content").statusCode());
        assertEquals(1, Service.get("redactions").path("total").asInt());
    }

    @Test
    void whatWasTakenOutOfACellIsNotLeftInItsParts() {
        for (String revision : List.of("", "?revision=7")) {
            JsonNode action = Service.get("actions/2022-21001-M2.2-1" + revision);
            assertEquals("Cellule", Service.text(action, "unit", "fr"));
            assertEquals(List.of("[…]", "[…]", "suivi"), Service.texts(Service.list(action.path("activities")), "fr"));
        }
        assertEquals(
                List.of("actions/2022-21001-M2.2-1"),
                Service.texts(Service.list(Service.get("changes/8").path("changes")), "subject", "href").stream()
                        .map(href -> href.replaceFirst(".*" + Service.ROOT + "/", ""))
                        .toList());
    }

    @Test
    void whatWasJoinedStaysJoined() {
        assertEquals(List.of("alpha"), Service.texts(Service.items("organizations"), "organizationId"));
        assertEquals(List.of("alpha"), Service.texts(Service.items("organizations?q=beta"), "organizationId"));
    }

    @Test
    void theFeedTellsOfANumberThatBecameKnown() {
        JsonNode newest = Service.items("changes").get(8);
        assertEquals(1, newest.path("changeCount").asInt());
        assertEquals("changed", Service.text(newest.path("changes").path(0), "type"));
        assertEquals(
                "0417497106",
                Service.text(Service.open(newest.path("changes").path(0).path("subject")), "enterpriseNumber"));
    }

    @Test
    void theRestIsWhole() {
        assertEquals(List.of("2021-21001-M2.1-1"), Service.texts(Service.items("actions?q=mediation"), "actionId"));
        assertEquals(List.of("question-12-misspelling-3"), Service.texts(Service.items("findings"), "findingId"));
        assertEquals(
                "declared",
                Service.text(Service.get("communes/21001").path("declarations").path(0), "status"));
        assertEquals(List.of("accepted"), Service.texts(Service.items("corrections"), "status"));
        assertEquals(9, Service.get("changes").path("total").asInt());
        assertEquals(
                200,
                RestAssured.get(Service.ROOT + "/exports/dataset?format=zip").statusCode());
    }

    @Test
    void theAuditTrailIsKept() {
        JsonNode entry = Service.json(RestAssured.given()
                        .header("Authorization", "Bearer " + EmptyService.TOKEN)
                        .get(Service.ROOT + "/auditEntries"))
                .path("items")
                .path(0);
        assertEquals("somebody", Service.text(entry, "actor"));
    }
}
