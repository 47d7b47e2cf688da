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

    private static final String SHIFT = "columnShift-0825bacd3c71d6d3";

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

    @Test
    void aShiftedColumnExplainsTheMismatchBest() {
        JsonNode best = get("reconciliations/2022").path("explanations").get(0);
        assertEquals("columnShift", text(best, "type"));
        assertEquals("1", text(best, "rank"));
        assertEquals("true", text(best, "exact"));
        assertEquals("1", text(best, "freeValues"));
        List<String> changes = list(best.path("assumptions")).stream()
                .map(each -> text(each, "code")
                        + " " + each.path("organization").asText("total")
                        + " " + text(each, "column")
                        + " " + cell(each.path("published"))
                        + " → " + cell(each.path("implied"))
                        + " " + text(each, "certainty")
                        + " " + text(each, "source", "line"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "M2.1 2Bouts amount 670000.00 → 30000.00 shortest 127",
                        "M2.1 total amount 1392600.00 → 670000.00 all 126",
                        "M2.1 total count 21 → 8 all 126",
                        "T2 total amount blank → 1392600.00 all 125",
                        "T2 total count blank → 21 all 125"),
                changes);
    }

    @Test
    void underItEveryCheckHolds() {
        JsonNode best = get("reconciliations/2022").path("explanations").get(0);
        assertEquals(
                List.of("match", "match", "match", "match", "match", "empty", "match"),
                texts(list(best.path("result")), "status"));
        assertEquals("670000.00", text(best.path("result").get(0), "listed", "amount", "value"));
        assertEquals("1392600.00", text(best.path("result").get(6), "declared", "amount", "value"));
    }

    @Test
    void whatItSaysIsSaidInTheLanguageOfTheRequest() {
        assertEquals(
                "As printed, the table would be explained if the contents of the columns for number and amount slipped"
                        + " down by one row, from T2 to 2Bouts. T2 would have 21 projects and 1,392,600\u00a0€."
                        + " The number of M2.1 itself is lost; the list has 8 projects. M2.1 would have 670,000\u00a0€."
                        + " The amount of 2Bouts was lost in print; the totals give 30,000\u00a0€."
                        + " The row of the theme is printed without its total, which points the same way."
                        + " An amount as printed is far from the others, which points the same way."
                        + " 3 independent equations would hold, against 1 calculated value: everything would add up.",
                Service.request()
                        .header("Accept-Language", "en")
                        .get(Service.ROOT + "/reconciliations/2022")
                        .path("explanations[0].statement"));
    }

    @Test
    void theWholeYearCanBeSeenAsItWouldBeUnderAnExplanation() {
        JsonNode under = get("reconciliations/2022?explanation=" + SHIFT);
        assertEquals("match", text(under, "status"));
        assertEquals("published", text(under, "basis"));
        assertEquals(SHIFT, text(under, "explanation", "explanationId"));
        assertEquals(
                List.of(
                        "M2.1 8/670000.00 of 8/670000.00: 0/0.00 match",
                        "M2.2 9/457600.00 of 9/457600.00: 0/0.00 match",
                        "M2.3 1/30200.00 of 1/30200.00: 0/0.00 match",
                        "M2.4 1/21000.00 of 1/21000.00: 0/0.00 match",
                        "M2.5 2/213800.00 of 2/213800.00: 0/0.00 match",
                        "M2.6 0/0.00 of null/null: null/null empty",
                        "T2 21/1392600.00 of 21/1392600.00: 0/0.00 match"),
                list(under.path("checks")).stream()
                        .map(ReconciliationTest::check)
                        .toList());
        assertEquals("125", text(under.path("checks").get(6), "declared", "source", "line"));
        assertEquals(List.of(SHIFT), texts(list(under.path("explanations")), "explanationId"));
    }

    private static String check(JsonNode check) {
        return text(check, "code") + " " + text(check, "listed", "grantCount")
                + "/" + text(check, "listed", "amount", "value")
                + " of " + text(check, "declared", "projectCount")
                + "/" + text(check, "declared", "amount", "value")
                + ": " + text(check, "difference", "projectCount")
                + "/" + text(check, "difference", "amount", "value")
                + " " + text(check, "status");
    }

    @Test
    void underAnExplanationThatLeavesSomethingOpenTheYearSaysSo() {
        JsonNode explained = get("reconciliations/2022");
        assertFalse(explained.has("explanation"));
        JsonNode second = explained.path("explanations").get(1);
        assertEquals("missingGrant", text(second, "type"));
        assertFalse(second.has("correction"));
        JsonNode under = Service.open(second);
        assertEquals("21", text(under.path("checks").get(0), "listed", "grantCount"));
        assertEquals("1392600.00", text(under.path("checks").get(0), "listed", "amount", "value"));
        assertEquals("notDeclared", text(under.path("checks").get(6), "status"));
        assertEquals("34", text(under.path("checks").get(6), "listed", "grantCount"));
    }

    @Test
    void linksToTheYearUnderAnExplanationKeepTheBasis() {
        for (String basis : List.of("published", "corrected")) {
            for (JsonNode explanation :
                    list(get("reconciliations/2022?basis=" + basis).path("explanations"))) {
                JsonNode under = Service.open(explanation);
                assertEquals(basis, text(under, "basis"));
                assertEquals(text(explanation, "explanationId"), text(under, "explanation", "explanationId"));
                assertEquals(explanation, under.path("explanations").get(0));
                assertEquals(explanation.path("result"), under.path("checks"));
                assertEquals(under, Service.open(under));
                assertEquals(under, Service.open(under.path("explanation")));
            }
        }
    }

    @Test
    void anExplanationThatTheYearDoesNotHaveIsNamed() {
        JsonNode problem = Service.json(
                Service.request().get(Service.ROOT + "/reconciliations/2022?explanation=columnShift-0123456789abcdef"));
        assertEquals("400", text(problem, "status"));
        JsonNode issue = problem.path("issues").get(0);
        assertEquals("urn:problem-type:belgif:input-validation:referencedResourceNotFound", text(issue, "type"));
        assertEquals("query", text(issue, "in"));
        assertEquals("explanation", text(issue, "name"));
        assertEquals("columnShift-0123456789abcdef", text(issue, "value"));
    }

    @Test
    void whatIsNoIdOfAnExplanationBreaksTheSchema() {
        JsonNode problem = Service.json(
                Service.wrongRequest().get(Service.ROOT + "/reconciliations/2022?explanation=columnShift"));
        assertEquals("400", text(problem, "status"));
        assertEquals(
                "urn:problem-type:belgif:input-validation:schemaViolation",
                text(problem.path("issues").get(0), "type"));
    }

    @Test
    void aYearThatIsNotThereHasNoExplanations() {
        assertEquals(
                404,
                Service.request()
                        .get(Service.ROOT + "/reconciliations/2021?explanation=" + SHIFT)
                        .statusCode());
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode()
                ? "blank"
                : value.has("amount") ? text(value, "amount", "value") : text(value, "projectCount");
    }
}
