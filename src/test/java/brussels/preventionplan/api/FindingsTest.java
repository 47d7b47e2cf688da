package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything odd that was seen while reading. */
@QuarkusTest
class FindingsTest {

    @Test
    void everyFindingIsOnItsLinesAndNothingElseIsFound() {
        assertEquals(
                expected("findings").stream()
                        .map(row -> row.getField("type") + " " + row.getField("lines"))
                        .sorted()
                        .toList(),
                items("findings").stream()
                        .map(finding -> text(finding, "type") + " "
                                + String.join(";", texts(list(finding.path("evidence")), "source", "line")))
                        .sorted()
                        .toList());
    }

    @Test
    void theSourceIsTheFirstLine() {
        for (JsonNode finding : items("findings")) {
            assertEquals(finding.path("evidence").path(0).path("source"), finding.path("source"));
        }
    }

    @Test
    void everyEvidenceStandsOnItsLine() {
        for (JsonNode finding : items("findings")) {
            for (JsonNode evidence : list(finding.path("evidence"))) {
                Service.assertStandsThere(evidence.path("text").asText(), evidence.path("source"));
            }
        }
    }

    @Test
    void findingsStandInTheOrderOfTheDocument() {
        List<Integer> lines = items("findings").stream()
                .map(finding -> finding.path("source").path("line").asInt())
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void everyLinkOpensTheFinding() {
        List<JsonNode> findings = items("findings");
        Service.assertLinksOpenTheItems(findings);
        assertEquals(findings.size(), new HashSet<>(texts(findings, "findingId")).size());
    }

    @Test
    void everySubjectIsThere() {
        items("findings").stream()
                .map(finding -> finding.path("subject"))
                .distinct()
                .forEach(Service::open);
    }

    @Test
    void subjectsAreWhatTheFindingsAreAbout() {
        Map.ofEntries(
                        Map.entry("nothingDeclared", "communes/21007"),
                        Map.entry("blankRow", "communes/21015"),
                        Map.entry("unorderedMeasures", "communes/21012"),
                        Map.entry("missingMeasureTitle", "measures/M2.6"),
                        Map.entry("totalMismatch", "declaredTotals/2022-M2.1"),
                        Map.entry("translationDisagrees", "initiatives/2022-regionalPlatform"))
                .forEach((type, path) -> assertTrue(
                        text(items("findings?type=" + type).get(0), "subject", "href")
                                .endsWith(Service.ROOT + "/" + path),
                        type));
        assertEquals(
                "90",
                text(Service.open(items("findings?type=blankDescription").get(0).path("subject")), "source", "line"));
        assertEquals(
                "2bouts",
                text(
                        Service.open(items("findings?type=amountOutlier").get(0).path("subject")),
                        "organization",
                        "organizationId"));
    }

    @Test
    void onlyTheTotalIsAnError() {
        assertEquals(List.of("totalMismatch"), texts(items("findings?severity=error"), "type"));
    }

    @Test
    void filtersAreAnyOfTheirValuesAndAllOfThem() {
        assertEquals(
                List.of("93", "103"), texts(items("findings?type=blankRow&type=nothingDeclared"), "source", "line"));
        assertEquals(List.of(), items("findings?type=blankRow&severity=info"));
        int all = items("findings").size();
        assertEquals(
                all,
                items("findings?severity=info&severity=warning&severity=error").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    @HoldsRule({"int-conlang", "int-negot"})
    void everyMessageIsAWholeSentence(String language) {
        Response answer =
                Service.request().header("Accept-Language", language).get(Service.ROOT + "/findings?pageSize=1000");
        assertEquals(language, answer.header("Content-Language"));
        assertTrue(answer.header("Vary").contains("Accept-Language"));
        for (JsonNode finding : items(Service.json(answer))) {
            String message = text(finding, "message");
            assertFalse(message.isBlank());
            assertFalse(message.contains("{") || message.contains("}"), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fr | M2.1 : le document déclare 1 392 600 € (projets : 21) ; ce qu'il énumère s'élève à 1 310 000 €"
                        + " (lignes : 8).",
                "nl | M2.1: het document geeft 1.392.600 € op (projecten: 21); wat het opsomt, bedraagt 1.310.000 €"
                        + " (rijen: 8).",
                "en | M2.1: the document declares 1,392,600 € (projects: 21); what it lists comes to 1,310,000 €"
                        + " (rows: 8)."
            })
    void theMismatchIsToldInWordsThatFitAnyNumber(String language, String message) {
        JsonNode finding = Service.json(Service.request()
                .header("Accept-Language", language)
                .get(Service.ROOT + "/findings/question-1038-totalMismatch-126"));
        assertEquals(message, text(finding, "message").replace('\u00a0', ' ').replace('\u202f', ' '));
    }

    @Test
    void theMismatchIsToldWithItsFigures() {
        String message = text(get("findings/question-1038-totalMismatch-126"), "message");
        assertTrue(message.contains("M2.1"), message);
        // Amounts are written as the language does, with spaces of its own between the thousands.
        String figures = message.replaceAll("(?<=[0-9])[^0-9](?=[0-9]{3})", "");
        for (String figure : List.of("21", "8", "1392600", "1310000")) {
            assertTrue(figures.matches(".*\\b" + figure + "\\b.*"), figures);
        }
    }
}
