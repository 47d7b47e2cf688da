package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.open;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What held as of a revision. Printed, 2Bouts gets 670 000 € (line 127) and M2.1 declares 21 projects and 1 392 600 €
 * (line 126); with the shift undone, 2Bouts gets 670 000 − (1 310 000 − 670 000) = 30 000 €.
 */
@QuarkusTest
@TestProfile(WrittenHistory.OwnDatabase.class)
class EarlierStatesTest {

    @Inject
    WrittenHistory history;

    @BeforeEach
    void somethingHappened() {
        history.writeOnce();
    }

    @ParameterizedTest
    @CsvSource({"1,670000.00,proposed", "2,30000.00,accepted", "3,670000.00,proposed"})
    void aGrantWithItsCorrections(int revision, String amount, String status) {
        JsonNode corrected = get("grants/2022-M2.1-1?basis=corrected&revision=" + revision);
        assertEquals(amount, text(corrected, "amount", "value"));
        assertEquals("670000.00", text(get("grants/2022-M2.1-1?revision=" + revision), "amount", "value"));
        JsonNode shift = list(corrected.path("corrections")).stream()
                .filter(correction -> WrittenHistory.SHIFT.equals(text(correction, "correctionId")))
                .findFirst()
                .orElseThrow();
        assertEquals(status, text(shift, "status"));
        assertEquals(status, text(open(shift.path("href")), "status"));
    }

    @ParameterizedTest
    @CsvSource({"1,1310000.00,2032600.00", "2,670000.00,1392600.00", "3,1310000.00,2032600.00"})
    void totalsAndTheGrantsThatAddUpToThem(int revision, String ofM21, String overall) {
        JsonNode totals = get("totals?basis=corrected&revision=" + revision);
        assertEquals(revision, totals.path("revision").asInt());
        assertEquals(overall, text(totals, "overall", "amount", "value"));
        JsonNode first = items(totals).get(0);
        assertEquals("M2.1", text(first, "measure", "measureCode"));
        assertEquals(ofM21, text(first, "amount", "value"));
        assertEquals(
                new BigDecimal(ofM21),
                items(open(first.path("grants"))).stream()
                        .map(grant -> new BigDecimal(text(grant, "amount", "value")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        JsonNode cited = open(first.path("href"));
        assertEquals(revision, cited.path("revision").asInt());
        assertEquals(ofM21, text(cited, "overall", "amount", "value"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,mismatch,mismatch 1310000.00 21 1392600.00,notDeclared 2032600.00",
        "2,match,match 670000.00 8 670000.00,match 1392600.00 21 1392600.00",
        "3,mismatch,mismatch 1310000.00 21 1392600.00,notDeclared 2032600.00"
    })
    void theCheckOfAYear(int revision, String status, String ofM21, String ofT2) {
        JsonNode year = get("reconciliations/2022?basis=corrected&revision=" + revision);
        assertEquals(status, text(year, "status"));
        assertEquals(revision, year.path("revision").asInt());
        List<JsonNode> checks = list(year.path("checks"));
        assertEquals(ofM21, check(checks.get(0)));
        assertEquals(ofT2, check(checks.get(checks.size() - 1)));
        assertEquals(
                text(checks.get(0), "listed", "grantCount"),
                text(open(checks.get(0).path("grants")), "total"));
        assertEquals(year, open(year.path("href")));
        assertEquals(
                year,
                items("reconciliations?basis=corrected&revision=" + revision).get(0));
    }

    private static String check(JsonNode check) {
        String declared = check.has("declared")
                ? " " + text(check, "declared", "projectCount") + " " + text(check, "declared", "amount", "value")
                : "";
        return text(check, "status") + " " + text(check, "listed", "amount", "value") + declared;
    }

    @ParameterizedTest
    @CsvSource({"1,proposed", "2,accepted", "3,proposed"})
    void whatExplainsTheCheck(int revision, String status) {
        JsonNode best = list(get("reconciliations/2022?revision=" + revision).path("explanations"))
                .get(0);
        assertEquals("columnShift", text(best, "type"));
        assertEquals(status, text(best, "correction", "status"));
        JsonNode under = open(best.path("href"));
        assertEquals("match", text(under, "status"));
        assertEquals(revision, under.path("revision").asInt());
        list(best.path("assumptions"))
                .forEach(assumption -> assertTrue(
                        text(open(assumption.path("subject")), "href").endsWith("?revision=" + revision)));
    }

    @Test
    void whatWasTakenBackIsAsItWasBefore() {
        for (String path : List.of(
                "grants?basis=corrected",
                "actions?page=1",
                "totals?basis=corrected",
                "declaredTotals?page=1",
                "coverage?year=2022",
                "reconciliations?basis=corrected",
                "reconciliations/2022?basis=corrected",
                "findings?page=1",
                "corrections?page=1")) {
            String first = get(path + "&revision=1").toString();
            String third = get(path + "&revision=3").toString();
            assertEquals(first.replace("revision=1", "revision=3").replace("\"revision\":1", "\"revision\":3"), third);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants?basis=published&revision=2",
                "actions?revision=2",
                "declaredTotals?revision=2",
                "findings?revision=2",
                "corrections?revision=2",
                "reconciliations?revision=2"
            })
    void everyLinkOpensTheSameState(String path) {
        Service.assertLinksOpenTheItems(items(path));
        assertTrue(texts(items(path), "href").stream().allMatch(href -> href.contains("revision=2")));
    }

    @Test
    void theNextPageIsOfTheSameState() {
        JsonNode page = get("grants?pageSize=10&revision=2&basis=corrected&sort=amount");
        assertEquals("30000.00", text(page.path("items").get(4), "amount", "value"));
        JsonNode next = open(page.path("next"));
        assertTrue(text(next, "self").contains("revision=2"));
        assertEquals(2, next.path("page").asInt());
    }

    @Test
    void aListIsReadOnFromWhereAGrantStoodThen() {
        JsonNode then = get("grants?revision=2&basis=corrected&sort=amount&afterGrant=2022-M2.1-1");
        assertEquals(21 - 5, then.path("items").size());
        JsonNode now = get("grants?basis=corrected&sort=amount&afterGrant=2022-M2.1-1");
        assertEquals(0, now.path("items").size());
    }

    @Test
    void theNewestRevisionIsThePresent() {
        assertEquals(
                get("grants?basis=corrected&revision=5")
                        .toString()
                        .replace("?revision=5", "")
                        .replace("&revision=5", ""),
                get("grants?basis=corrected").toString());
        assertEquals(5, get("totals").path("revision").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "one", "9007199254740992", "99999999999999999999"})
    void whatIsNoRevisionIsRefused(String revision) {
        assertIssue("urn:problem-type:belgif:input-validation:schemaViolation", revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "9007199254740991"})
    void aRevisionThatIsNotThereYetIsRefused(String revision) {
        assertIssue("urn:problem-type:belgif:input-validation:referencedResourceNotFound", revision);
    }

    private static void assertIssue(String type, String revision) {
        for (String path : List.of(
                "grants",
                "grants/2022-M2.1-1",
                "actions",
                "actions/2022-21001-M2.1-1",
                "totals",
                "declaredTotals",
                "declaredTotals/2022-M2.1",
                "coverage",
                "reconciliations",
                "reconciliations/2022",
                "findings",
                "corrections")) {
            Response answer = Service.wrongRequest().get(Service.ROOT + "/" + path + "?revision=" + revision);
            assertEquals(400, answer.statusCode(), path);
            JsonNode issue = Service.json(answer).path("issues").get(0);
            assertEquals(type, text(issue, "type"));
            assertEquals("revision", text(issue, "name"));
            assertEquals(revision, text(issue, "value"));
        }
    }
}
