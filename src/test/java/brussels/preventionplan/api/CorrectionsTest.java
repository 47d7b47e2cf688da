package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.cell;
import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The repairs that ship with the document, and the one that the search proposes. */
@QuarkusTest
class CorrectionsTest {

    private static final String SHIFT = "2022-columnShift-cde307363578c271";

    /** A property that can be corrected, and its columns in the expectations. */
    private record Property(String name, String publishedColumn, String correctedColumn) {}

    private static final List<Property> PROPERTIES = List.of(
            new Property("title.fr", "titleFr", "correctedTitleFr"),
            new Property("title.nl", "titleNl", "correctedTitleNl"),
            new Property("description.fr", "descriptionFr", "correctedDescriptionFr"),
            new Property("description.nl", "descriptionNl", "correctedDescriptionNl"));

    /** A value that the expectations have in one way as published and in another as corrected, by line and property. */
    private record Repair(
            @Nullable String published, @Nullable String corrected) {}

    @Test
    void theyChangeExactlyWhatDiffersBetweenPublishedAndCorrected() {
        Map<String, Repair> expected = new TreeMap<>();
        for (NamedCsvRecord row : expected("grants")) {
            for (Property property : PROPERTIES) {
                String published = cell(row, property.publishedColumn());
                String corrected = cell(row, property.correctedColumn());
                if (!Objects.equals(published, corrected)) {
                    expected.put(row.getField("line") + " " + property.name(), new Repair(published, corrected));
                }
            }
        }
        Map<String, Repair> shipped = new TreeMap<>();
        for (JsonNode correction : items("corrections?status=accepted")) {
            for (JsonNode change : list(correction.path("changes"))) {
                String property = text(change, "property");
                if (!property.equals("organization")) {
                    String line = text(Service.open(change.path("subject")), "source", "line");
                    Repair before = shipped.put(
                            line + " " + property, new Repair(text(change, "published"), text(change, "corrected")));
                    assertNull(before, "changed twice");
                }
            }
        }
        assertEquals(expected, shipped);
    }

    @Test
    void twoJoinSpellingsOfAName() {
        Map<String, String> joined = new TreeMap<>();
        for (JsonNode correction : items("corrections")) {
            for (JsonNode change : list(correction.path("changes"))) {
                if (text(change, "property").equals("organization")) {
                    joined.put(text(change, "published"), text(change, "corrected"));
                }
            }
        }
        assertEquals(
                Map.of(
                        "Socabà", "Socabé",
                        "Centre communautaire Israël Juif (CCJ)", "Centre communautaire laïc juif (CCLJ)"),
                joined);
    }

    @Test
    void thoseThatShipAreAcceptedByARole() {
        List<JsonNode> corrections = items("corrections?status=accepted");
        assertEquals(items("corrections").size() - 1, corrections.size());
        corrections.forEach(correction -> {
            assertEquals("accepted", text(correction, "status"));
            assertEquals("curator", text(correction, "decidedBy"));
            assertTrue(correction.has("decidedAt"));
            assertFalse(correction.has("explanation"));
        });
        assertEquals(List.of(), items("corrections?status=rejected"));
    }

    @Test
    void theShiftIsProposedAsFiveCells() {
        List<JsonNode> proposed = items("corrections?status=proposed");
        assertEquals(List.of(SHIFT), texts(proposed, "correctionId"));
        JsonNode shift = proposed.get(0);
        assertEquals(
                List.of(
                        "declaredTotals/2022-T2 projectCount: null → 21",
                        "declaredTotals/2022-T2 amount: null → 1392600.00",
                        "declaredTotals/2022-M2.1 projectCount: 21 → 8",
                        "declaredTotals/2022-M2.1 amount: 1392600.00 → 670000.00",
                        "grants/2022-M2.1-1 amount: 670000.00 → 30000.00"),
                list(shift.path("changes")).stream()
                        .map(change -> text(change, "subject", "href").replaceFirst(".*/v1/", "")
                                + " " + text(change, "property")
                                + ": " + text(change, "published") + " → " + text(change, "corrected"))
                        .toList());
        assertFalse(shift.has("decidedBy"));
        assertFalse(shift.has("decidedAt"));
        assertEquals("125", text(shift, "source", "line"));
    }

    @Test
    void everySubjectIsThere() {
        for (JsonNode change : list(get("corrections/" + SHIFT).path("changes"))) {
            Service.open(change.path("subject"));
        }
    }

    @Test
    void theReasonOfTheShiftIsWhatItsExplanationSays() {
        for (String language : List.of("fr", "nl", "en")) {
            assertEquals(
                    text(
                            in(language, "reconciliations/2022")
                                    .path("explanations")
                                    .get(0),
                            "statement"),
                    text(in(language, "corrections/" + SHIFT), "reason"));
        }
    }

    @Test
    void theShiftAndItsExplanationLeadToEachOther() {
        JsonNode explained = get("reconciliations/2022").path("explanations").get(0);
        assertEquals(get("corrections/" + SHIFT), Service.open(explained.path("correction")));
        JsonNode under = Service.open(get("corrections/" + SHIFT).path("explanation"));
        assertEquals(text(explained, "explanationId"), text(under, "explanation", "explanationId"));
    }

    @Test
    void theSourceIsTheRowOfTheFirstChange() {
        for (JsonNode correction : items("corrections")) {
            JsonNode grant = Service.open(correction.path("changes").path(0).path("subject"));
            assertEquals(grant.path("source"), correction.path("source"));
        }
    }

    @Test
    void theyStandInTheOrderOfTheDocument() {
        List<Integer> lines = items("corrections").stream()
                .map(correction -> correction.path("source").path("line").asInt())
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void everyLinkOpensTheCorrection() {
        List<JsonNode> corrections = items("corrections");
        Service.assertLinksOpenTheItems(corrections);
        assertEquals(corrections.size(), new HashSet<>(texts(corrections, "correctionId")).size());
    }

    @Test
    @HoldsRule({"int-conlang", "int-negot"})
    void reasonsAreGivenInTheLanguageOfTheReader() {
        String french = reason("fr");
        String dutch = reason("nl-BE");
        String english = reason("en");
        assertNotEquals(french, dutch);
        assertNotEquals(dutch, english);
        assertTrue(english.contains("line 145"), english);
        assertTrue(dutch.contains("regel 145"), dutch);
        assertTrue(french.contains("ligne 145"), french);
    }

    private static String reason(String language) {
        return text(in(language, "corrections/question-1038-socaba"), "reason");
    }

    private static JsonNode in(String language, String path) {
        return Service.json(
                Service.request().header("Accept-Language", language).get(Service.ROOT + "/" + path));
    }

    @Test
    void theJudgementIsSaidToBeOne() {
        assertTrue(text(get("corrections/question-1038-ccj"), "reason").contains("appréciation"));
    }

    @Test
    void noAmountIsCorrectedUnlessTheShiftIsAccepted() {
        for (JsonNode correction : items("corrections?status=accepted")) {
            assertFalse(texts(list(correction.path("changes")), "property").contains("amount"));
        }
        assertEquals(
                texts(items("grants"), "amount", "value"), texts(items("grants?basis=corrected"), "amount", "value"));
    }
}
