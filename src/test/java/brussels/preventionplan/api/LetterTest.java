package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.cell;
import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the letter tells, and the document itself. */
@QuarkusTest
class LetterTest {

    private static final String CHECKSUM = "310cb755ae5d1cb901cf9c833eca0e225bbc6430382adb9f0ba50d3b9e6b6bcb";

    private static String letter(String key) {
        return expected("letter").stream()
                .filter(row -> row.getField("key").equals(key))
                .map(row -> cell(row, "value"))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    @Test
    void thePoliceZonesGet35Million() {
        List<JsonNode> allocations = items("allocations");
        assertEquals(1, allocations.size());
        JsonNode allocation = allocations.get(0);
        assertEquals(letter("allocationAmount"), text(allocation, "amount", "value"));
        assertEquals("policeZones", text(allocation, "beneficiary"));
        assertEquals("2022", text(allocation, "year"));
        assertEquals("PGSP-2021-2024", text(Service.open(allocation.path("plan")), "planCode"));
        Service.assertStandsThere("35.000.000 €", allocation.path("source"));
        Service.assertStandsThere(text(allocation, "scope", "fr"), allocation.path("source"));
        assertTrue(String.join("\n", Service.publishedLines()).contains(text(allocation, "scope", "nl")));
        Service.assertLinksOpenTheItems(allocations);
    }

    @Test
    void theAllocationIsInNoTotal() {
        assertEquals("2032600.00", text(get("totals?by=theme"), "overall", "amount", "value"));
    }

    @Test
    void thePlatformMeetsTwiceAMonthOrEveryTwoMonths() {
        JsonNode platform = initiative("regionalPlatform");
        assertEquals(letter("platformNameFr"), text(platform, "name", "fr"));
        assertEquals(letter("platformNameNl"), text(platform, "name", "nl"));
        assertEquals(letter("platformFrequencyFr"), text(platform, "frequency", "fr"));
        assertEquals(letter("platformFrequencyNl"), text(platform, "frequency", "nl"));
        assertEquals("safe.brussels", text(platform, "organizer"));
        assertEquals("22", text(platform, "source", "line"));
        Service.assertStandsThere(letter("platformNameFr"), platform.path("source"));
    }

    @Test
    void thePlatformHadThreeTopics() {
        List<JsonNode> topics = list(initiative("regionalPlatform").path("topics"));
        assertEquals(
                List.of(letter("platformTopic1Fr"), letter("platformTopic2Fr"), letter("platformTopic3Fr")),
                texts(topics, "fr"));
        assertEquals(
                List.of(letter("platformTopic1Nl"), letter("platformTopic2Nl"), letter("platformTopic3Nl")),
                texts(topics, "nl"));
    }

    @Test
    void theWorkingGroupIsNamedInBothLanguages() {
        JsonNode group = initiative("workingGroup");
        assertEquals(letter("workingGroupNameFr"), text(group, "name", "fr"));
        assertEquals(letter("workingGroupNameNl"), text(group, "name", "nl"));
        assertEquals("safe.brussels", text(group, "organizer"));
        Service.assertStandsThere(letter("workingGroupNameFr"), group.path("source"));
    }

    @Test
    void initiativesAreTheLettersOwnWords() {
        List<JsonNode> initiatives = items("initiatives");
        assertEquals(2, initiatives.size());
        List<String> lines = Service.publishedLines();
        for (JsonNode initiative : initiatives) {
            for (String language : List.of("fr", "nl")) {
                text(initiative, "description", language)
                        .lines()
                        .forEach(paragraph ->
                                assertTrue(lines.stream().anyMatch(line -> line.contains(paragraph)), paragraph));
                assertTrue(
                        initiative.path("participants").isMissingNode()
                                || String.join("\n", lines).contains(text(initiative, "participants", language)),
                        language);
            }
        }
        Service.assertLinksOpenTheItems(initiatives);
    }

    private static JsonNode initiative(String kind) {
        return items("initiatives").stream()
                .filter(initiative -> text(initiative, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDocumentSaysWhatItIs() {
        List<JsonNode> documents = items("documents");
        assertEquals(1, documents.size());
        JsonNode document = documents.get(0);
        assertEquals("question-1038", text(document, "documentId"));
        assertEquals("question-1038", text(document, "reference"));
        assertEquals("writtenQuestion", text(document, "kind"));
        assertEquals(letter("number"), text(document, "number"));
        assertEquals(letter("author"), text(document, "author"));
        assertEquals(letter("respondent"), text(document, "respondent"));
        assertEquals("minister-president", text(document, "respondentRole", "nl"));
        assertEquals(letter("subjectFr"), text(document, "subject", "fr"));
        assertEquals(letter("subjectNl"), text(document, "subject", "nl"));
        assertEquals(Service.tree("[\"fr\",\"nl\"]"), document.path("languages"));
        assertEquals(CHECKSUM, text(document, "checksum"));
        assertEquals("153", text(document, "lineCount"));
        Service.assertLinksOpenTheItems(documents);
    }

    @Test
    void theAnnexesStandOnTheirLines() {
        List<JsonNode> annexes = list(get("documents/question-1038").path("annexes"));
        assertEquals(List.of("1", "2"), texts(annexes, "number"));
        assertEquals(List.of("68", "121"), texts(annexes, "firstLine"));
        assertEquals(List.of("119", "153"), texts(annexes, "lastLine"));
        assertEquals("Tableau récapitulatif des PLPP en 2022", text(annexes.get(0), "title", "fr"));
        assertEquals("Tabel met een overzicht van de PPBP in 2022", text(annexes.get(0), "title", "nl"));
    }

    @Test
    void contentIsTheFileByteForByte() throws NoSuchAlgorithmException {
        Response answer = Service.request().get(Service.ROOT + "/documents/question-1038/content");
        assertEquals(200, answer.statusCode());
        assertArrayEquals(Service.publishedBytes(), answer.asByteArray());
        assertEquals(
                CHECKSUM,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.asByteArray())));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Disposition").startsWith("attachment"));
        assertTrue(answer.contentType().startsWith("text/plain"));
    }

    @Test
    void all153LinesAreVerbatim() {
        List<JsonNode> lines = items("documents/question-1038/lines?pageSize=1000");
        assertEquals(153, lines.size());
        List<String> published = Service.publishedLines();
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(i + 1, lines.get(i).path("number").asInt());
            assertEquals(published.get(i), text(lines.get(i), "text"));
        }
        Service.assertLinksOpenTheItems(lines);
    }

    @Test
    void linesCanBeAskedForByTheirNumbers() {
        assertEquals(
                List.of("124", "125", "126", "127"),
                texts(items("documents/question-1038/lines?from=124&to=127"), "number"));
        assertEquals(List.of("153"), texts(items("documents/question-1038/lines?from=153"), "number"));
        assertEquals(List.of(), items("documents/question-1038/lines?from=154"));
        assertEquals(List.of(), items("documents/question-1038/lines?from=5&to=4"));
    }

    @Test
    void theDocumentLinksToItsLinesAndBytes() {
        JsonNode document = get("documents/question-1038");
        assertEquals(153, Service.open(document.path("lines")).path("total").asInt());
        assertTrue(text(document, "content", "href").endsWith("/documents/question-1038/content"));
    }
}
