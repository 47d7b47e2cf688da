package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is listed, checked against what is declared. */
@QuarkusTest
class ReconciliationTest {

    @Test
    void theYearIsAMismatch() {
        JsonNode year = get("reconciliations/2022");
        assertEquals("2022", text(year, "year"));
        assertEquals("published", text(year, "basis"));
        assertEquals("mismatch", text(year, "status"));
        assertEquals("1", text(year, "revision"));
    }

    @Test
    void everyMeasureThenTheThemeIsChecked() {
        List<JsonNode> checks = checks();
        assertEquals(List.of("M2.1", "M2.2", "M2.3", "M2.4", "M2.5", "M2.6", "T2"), texts(checks, "code"));
        assertEquals(
                List.of("measure", "measure", "measure", "measure", "measure", "measure", "theme"),
                texts(checks, "scope"));
        assertEquals(
                List.of("mismatch", "match", "match", "match", "match", "empty", "notDeclared"),
                texts(checks, "status"));
    }

    @Test
    void m21Lists8ButDeclares21() {
        JsonNode check = checks().get(0);
        assertEquals("8", text(check, "listed", "grantCount"));
        assertEquals("1310000.00", text(check, "listed", "amount", "value"));
        assertEquals("21", text(check, "declared", "projectCount"));
        assertEquals("1392600.00", text(check, "declared", "amount", "value"));
        assertEquals("-13", text(check, "difference", "projectCount"));
        assertEquals("-82600.00", text(check, "difference", "amount", "value"));
        assertEquals("126", text(check, "declared", "source", "line"));
        Service.assertStandsThere(
                "\t\t21\t1.392.600 €\t", check.path("declared").path("source"));
    }

    @Test
    void theOtherMeasuresMatch() {
        List<JsonNode> checks = checks();
        assertMatch(checks.get(1), "9", "457600.00", "136");
        assertMatch(checks.get(2), "1", "30200.00", "146");
        assertMatch(checks.get(3), "1", "21000.00", "149");
        assertMatch(checks.get(4), "2", "213800.00", "151");
    }

    private static void assertMatch(JsonNode check, String count, String amount, String line) {
        assertEquals(count, text(check, "listed", "grantCount"));
        assertEquals(amount, text(check, "listed", "amount", "value"));
        assertEquals(count, text(check, "declared", "projectCount"));
        assertEquals(amount, text(check, "declared", "amount", "value"));
        assertEquals("0", text(check, "difference", "projectCount"));
        assertEquals("0.00", text(check, "difference", "amount", "value"));
        assertEquals(line, text(check, "declared", "source", "line"));
    }

    @Test
    void m26IsEmpty() {
        JsonNode check = checks().get(5);
        assertEquals("0", text(check, "listed", "grantCount"));
        assertEquals("0.00", text(check, "listed", "amount", "value"));
        assertFalse(check.has("declared"));
        assertFalse(check.has("difference"));
    }

    @Test
    void theThemeLists21AndDeclaresNothing() {
        JsonNode check = checks().get(6);
        assertEquals("21", text(check, "listed", "grantCount"));
        assertEquals("2032600.00", text(check, "listed", "amount", "value"));
        assertFalse(check.has("declared"));
        assertFalse(check.has("difference"));
    }

    @Test
    void theLinkedGrantsAreThoseThatWereAddedUp() {
        for (JsonNode check : checks()) {
            List<JsonNode> grants = items(Service.open(check.path("grants")));
            assertEquals(check.path("listed").path("grantCount").asInt(), grants.size());
            assertEquals(
                    new BigDecimal(text(check, "listed", "amount", "value")),
                    texts(grants, "amount", "value").stream()
                            .map(BigDecimal::new)
                            .reduce(new BigDecimal("0.00"), BigDecimal::add));
            assertEquals("0", text(check, "listed", "withoutAmount"));
        }
    }

    @Test
    void theCorrectedBasisSaysSoInItsLinks() {
        JsonNode corrected = get("reconciliations/2022?basis=corrected");
        assertEquals("corrected", text(corrected, "basis"));
        assertEquals(corrected, Service.open(corrected));
        assertEquals(
                texts(checks(), "listed", "amount", "value"),
                texts(list(corrected.path("checks")), "listed", "amount", "value"));
        list(corrected.path("checks"))
                .forEach(check -> assertEquals(
                        text(check, "listed", "grantCount"), text(Service.open(check.path("grants")), "total")));
    }

    @Test
    void theListHoldsEveryYear() {
        List<JsonNode> years = items("reconciliations");
        assertEquals(List.of("2022"), texts(years, "year"));
        Service.assertLinksOpenTheItems(years);
        Service.assertLinksOpenTheItems(items("reconciliations?basis=corrected"));
    }

    private static List<JsonNode> checks() {
        return list(get("reconciliations/2022").path("checks"));
    }
}
