package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over everything; what is to be found was looked up in the document by hand. */
@QuarkusTest
class SearchTest {

    private static List<JsonNode> hits(String question, String... kinds) {
        return items("search?pageSize=1000&q=" + encoded(question)
                + List.of(kinds).stream().map(kind -> "&kind=" + kind).collect(joining()));
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static List<String> lines(String question, String... kinds) {
        return texts(hits(question, kinds), "source", "line");
    }

    private static String path(JsonNode hit) {
        return text(hit, "href").replaceFirst(".*" + Service.ROOT + "/", "");
    }

    private static String shown(JsonNode hit) {
        return list(hit.path("fragment")).stream()
                .map(part -> part.path("match").asBoolean() ? "[" + text(part, "text") + "]" : text(part, "text"))
                .collect(joining());
    }

    /** In the units of 78, 84, 87, 96 and 107, which are in the title, then in what 80 and 108 do. */
    @ParameterizedTest
    @ValueSource(strings = {"mediation", "médiation", "MÉDIATION", "Mediation", "médiations", "mediatio"})
    void mediationIsFoundInFrench(String question) {
        assertEquals(List.of("78", "84", "87", "96", "107", "80", "108"), lines(question, "action"));
        assertEquals(List.of("46"), lines(question, "line"));
        assertEquals(List.of("initiatives/2022-regionalPlatform"), paths(question, "initiative"));
        assertEquals(List.of(), paths(question, "measure", "theme", "grant", "organization", "commune"));
    }

    /** Not on 108, where the word is "Conflictbemiddeling"; in the titles of M2.5, printed on line 151. */
    @ParameterizedTest
    @ValueSource(strings = {"bemiddeling", "BEMIDDELING", "bemiddelingen", "bemiddel"})
    void mediationIsFoundInDutch(String question) {
        assertEquals(List.of("78", "84", "87", "96", "107", "80"), lines(question, "action"));
        assertEquals(List.of("60"), lines(question, "line"));
        assertEquals(List.of("measures/M2.5"), paths(question, "measure"));
        assertEquals(List.of("declaredTotals/2022-M2.5"), paths(question, "declaredTotal"));
        assertEquals(List.of("initiatives/2022-regionalPlatform"), paths(question, "initiative"));
        assertEquals(List.of(), paths(question, "theme", "grant", "organization", "commune"));
    }

    private static List<String> paths(String question, String... kinds) {
        return hits(question, kinds).stream().map(SearchTest::path).toList();
    }

    @Test
    void everythingThatIsFoundOpens() {
        List<JsonNode> found = hits("bemiddeling");
        assertTrue(
                texts(found, "kind").containsAll(Set.of("measure", "initiative", "declaredTotal", "action", "line")));
        found.forEach(hit -> {
            Service.open(hit.path("href"));
            if (hit.has("source")) {
                Service.open(hit.path("source"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "prisons, grant, 133",
        "prison, grant, 133",
        "kroir, grant, 129",
        "kroiroupas, grant, 129",
        "laicite, grant, 129"
    })
    void wordsAreFoundByBeginningsAndStems(String question, String kind, String line) {
        assertEquals(List.of(line), lines(question, kind));
    }

    /** "Straathoekwerk" stands on 88, 89 and 105, "Straathoekwerkers" on 95, 96 and 112, "Straathoekwerk" after them on 101. */
    @Test
    void aPluralOfDutchFindsWhatItsSingularDoes() {
        assertEquals(Set.of("88", "89", "95", "96", "101", "105", "112"), Set.copyOf(lines("straat", "action")));
        assertEquals(Set.copyOf(lines("straat", "action")), Set.copyOf(lines("straten", "action")));
    }

    @Test
    void organizationsAreFoundByAnySpelling() {
        JsonNode first = hits("socaba").get(0);
        assertEquals("organization", text(first, "kind"));
        assertEquals("organizations/socabe", path(first));
        assertEquals("Socabé", text(first, "title", "fr"));
        assertEquals("Socabé", text(first, "title", "nl"));
        assertEquals("[Socabà]", shown(first));
        assertEquals("145", text(first, "source", "line"));
        assertEquals(List.of("145", "133"), lines("socaba", "grant"));
    }

    @Test
    void allWordsHaveToBeThereAndThoseInTitlesComeFirst() {
        assertEquals(List.of("78", "80"), lines("mediation auderghem", "action"));
        assertEquals(List.of("78", "80"), lines("oudergem bemiddeling", "action"));
        assertEquals(List.of(), lines("mediation auderghem prison"));
        assertEquals("communes/21002", path(hits("auderghem").get(0)));
        assertEquals("measures/M2.3", path(hits("M2.3").get(0)));
        assertEquals("themes/T2", path(hits("T2").get(0)));
    }

    @Test
    void commonWordsArePassedOverBesideOthers() {
        assertEquals(lines("prison", "grant"), lines("la prison", "grant"));
        assertFalse(hits("la").isEmpty());
    }

    @Test
    void wordsAfterTheEighthArePassedOver() {
        String eight = "soutenir encadrer apres prison organiser approche coordonnee niveau";
        assertEquals(List.of("133"), lines(eight, "grant"));
        assertEquals(List.of("133"), lines(eight + " xylophone", "grant"));
    }

    @Test
    void aSlipIsFoundWhereTheWordStandsNowhere() {
        assertEquals(List.of("129"), lines("kroirupa", "grant"));
        JsonNode theme = hits("radicalisaton", "theme").get(0);
        assertEquals("themes/T2", path(theme));
        assertEquals("Polarisation et [radicalisation]", shown(theme).replaceFirst("^T2: ", ""));
        assertEquals("organizations/socabe", paths("socabbé", "organization").get(0));
        assertEquals(List.of(), hits("xqzwvk"));
        assertEquals(List.of(), hits("krx"), "too short to be a slip");
    }

    /** Lines 150 and 151 hold markup: it is text. */
    @Test
    void markupIsText() {
        JsonNode grant =
                hits("développement zones polices bruxelloises", "grant").get(0);
        assertEquals("150", text(grant, "source", "line"));
        assertTrue(
                shown(grant).contains("<p>[Développement] d'un réseau entre [zones] de [police] [bruxelloises]"),
                () -> shown(grant));
        assertTrue(shown(grant).contains("</p>"), () -> shown(grant));
    }

    @Test
    void onlyTheAskedKindsAreSearched() {
        List<String> both = texts(hits("mediation", "action", "line"), "kind");
        assertEquals(Set.of("action", "line"), Set.copyOf(both));
        assertEquals(8, both.size());
    }

    @Test
    void pagesTogetherAreTheWhole() {
        List<JsonNode> whole = hits("mediation");
        List<JsonNode> read = new ArrayList<>();
        for (String next = "http://localhost:" + RestAssured.port + Service.ROOT + "/search?pageSize=3&q=mediation";
                next != null; ) {
            JsonNode page = Service.answer(next);
            assertEquals(whole.size(), page.path("total").asInt());
            read.addAll(list(page.path("items")));
            next = text(page, "next");
        }
        assertEquals(whole, read);
        assertEquals(List.of(), list(get("search?q=mediation&page=1000").path("items")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "search?q=",
                "search?q",
                "search?q=%00",
                "search?q=a%00b",
                "search?q=a&q=b",
                "search?q=a&kind=grants",
                "search?q=a&kind=",
                "search?q=a&year=2022"
            })
    void whatBreaksTheContractIsRefused(String path) {
        assertEquals(400, Service.wrongRequest().get(Service.ROOT + "/" + path).statusCode());
    }

    @Test
    void aQuestionHasAtMost200Characters() {
        assertEquals(0, get("search?q=" + "z".repeat(200)).path("total").asInt());
        assertEquals(
                200,
                Service.wrongRequest()
                        .get(Service.ROOT + "/search?q=" + "%E3%8C%80".repeat(200))
                        .statusCode());
        assertEquals(
                400,
                Service.wrongRequest()
                        .get(Service.ROOT + "/search?q=" + "z".repeat(201))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", ":*&|!()<->", "' or 1=1 --", "\\", "😀", "%_", "·", "a:*", "!a", "''", "\uFFFD"})
    void signsAreNoPartOfTheQuestion(String question) {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/search?q=" + encoded(question));
        assertEquals(200, answer.statusCode(), answer::asString);
    }

    @Test
    void anyBytesAreAnsweredWithoutADefect() {
        Random random = new Random(1038);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            StringBuilder question = new StringBuilder();
            for (byte each : bytes) {
                // Half of them letters, so that words are among them.
                question.append(
                        random.nextBoolean()
                                ? String.valueOf((char) ('a' + (each & 15)))
                                : String.format("%%%02X", each));
            }
            Response answer = Service.wrongRequest().get(Service.ROOT + "/search?q=" + question);
            assertTrue(Set.of(200, 400).contains(answer.statusCode()), () -> question + ": " + answer.asString());
        }
    }
}
