package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.open;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of any answer: some properties only, one language, the documents that it refers to. */
@QuarkusTest
class RepresentationTest {

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @HoldsRule("res-repres")
    void onlyWhatIsSelectedIsGiven() {
        JsonNode page = get("grants?select=(amount,title)");
        assertEquals(21, page.path("total").asInt());
        for (JsonNode grant : items(page)) {
            Set<String> names = new TreeSet<>(names(grant));
            names.add("title");
            assertEquals(Set.of("amount", "href", "title"), names);
        }
    }

    @Test
    void aDocumentIsSelectedFromAsAnItemOfAListIs() {
        JsonNode whole = get("grants/2022-M2.1-1");
        JsonNode some = get("grants/2022-M2.1-1?select=(year,organization)");
        assertEquals(List.of("year", "organization", "href"), names(some));
        assertEquals(whole.path("organization"), some.path("organization"));
    }

    @Test
    @HoldsRule("res-repres")
    void aSelectionGoesAsDeepAsItSays() {
        JsonNode grant = get("grants/2022-M2.1-1?select=(title(fr),source(line,document(documentId)))");
        assertEquals(List.of("title", "source", "href"), names(grant));
        assertEquals(List.of("fr"), names(grant.path("title")));
        assertEquals("127", text(grant, "source", "line"));
        assertFalse(grant.path("source").has("annex"));
        assertEquals("question-1038", text(grant, "source", "document", "documentId"));
    }

    @Test
    void aNameThatIsGivenTwiceIsGivenWithAllBelowIt() {
        JsonNode whole = get("grants/2022-M2.1-1").path("title");
        for (String selection : List.of("(title(fr),title(nl))", "(title,title(fr))", "(title(fr),title)")) {
            assertEquals(whole, get("grants/2022-M2.1-1?select=" + selection).path("title"), selection);
        }
    }

    @Test
    void everyNameOfNothingIsAnIssueOfItsOwn() {
        Response answer = Service.wrongRequest()
                .header("Accept-Language", "en")
                .get(Service.ROOT + "/grants?select=(foo,amount,title(de),bar)");
        assertEquals(
                List.of("foo", "title.de", "bar"),
                list(Service.json(answer).path("issues")).stream()
                        .map(issue -> text(issue, "detail").replaceAll(".*names “([^”]*)”.*", "$1"))
                        .toList());
    }

    @Test
    void whatTheContractRequiresStays() {
        JsonNode grant = get("grants/2022-M2.1-1?select=(amount(value))");
        assertEquals(List.of("value", "currency"), names(grant.path("amount")));
    }

    @Test
    @HoldsRule("res-repres")
    void aSelectionCanNameWhatIsNotWanted() {
        List<String> some = names(get("grants/2022-M2.1-1?select=!(publishedText,source,title(nl))"));
        List<String> others = names(get("grants/2022-M2.1-1"));
        others.removeAll(List.of("publishedText", "source"));
        assertEquals(others, some);
        assertEquals(
                List.of("fr"),
                names(get("grants/2022-M2.1-1?select=!(title(nl))").path("title")));
    }

    @Test
    void everyElementOfAListInsideIsSelectedFrom() {
        JsonNode coverage = get("coverage?year=2022&select=(rows(actionCount))");
        assertEquals(List.of("self", "rows"), names(coverage));
        assertEquals(19, coverage.path("rows").size());
        JsonNode activities =
                get("actions/2022-21001-M2.1-1?select=(activities(nl))").path("activities");
        assertFalse(activities.isEmpty());
        activities.forEach(activity -> assertEquals(List.of("nl"), names(activity)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grants?select=(amount,nonsense) | (amount,nonsense)",
                "grants?select=(organization(nonsense)) | (organization(nonsense))",
                "grants?select=(amount(value(cents))) | (amount(value(cents)))",
                "grants/2022-M2.1-1?select=(items) | (items)",
                "grants?select=!(nonsense) | !(nonsense)",
                "grants?select=amount | amount",
                "grants?select=() | ()",
                "grants?select=(amount | (amount",
                "grants?select=(amount)) | (amount))",
                "grants?select=(amount,) | (amount,)",
                "grants?select=(amount)(year) | (amount)(year)",
                "grants?select=(a(b(c(d(e(f(g(h(i(j(k))))))))))) | (a(b(c(d(e(f(g(h(i(j(k)))))))))))"
            })
    void aSelectionOfNothingIsRefused(String path, String value) {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/" + path);
        assertEquals(400, answer.statusCode());
        JsonNode issue = Service.json(answer).path("issues").path(0);
        assertEquals("urn:problem-type:belgif:input-validation:schemaViolation", text(issue, "type"));
        assertEquals("query", text(issue, "in"));
        assertEquals("select", text(issue, "name"));
        assertEquals(value, text(issue, "value"));
    }

    @Test
    @HoldsRule("multi-lang")
    void aTextIsGivenInOneLanguage() {
        JsonNode french = get("grants?lang=fr");
        JsonNode dutch = get("grants?lang=nl");
        assertEquals("fr", String.join(",", languages(french)));
        assertEquals("nl", String.join(",", languages(dutch)));
        assertEquals("fr,nl", String.join(",", languages(get("grants"))));
    }

    private static Set<String> languages(JsonNode page) {
        Set<String> languages = new TreeSet<>();
        items(page).forEach(grant -> {
            languages.addAll(names(grant.path("title")));
            languages.addAll(names(grant.path("description")));
        });
        return languages;
    }

    /** Lines 129, 131 and 134 have a title in one language only. */
    @Test
    void aTextThatLacksTheLanguageIsLeftOut() {
        List<JsonNode> dutch = items("grants?measure=M2.1&lang=nl");
        List<Integer> without = dutch.stream()
                .filter(grant -> !grant.has("title"))
                .map(grant -> grant.path("source").path("line").asInt())
                .toList();
        assertEquals(List.of(129, 131, 134), without);
    }

    @Test
    void listsOfTextsAreTrimmedToo() {
        JsonNode action = get("actions/2022-21001-M2.1-1?lang=nl");
        assertEquals(
                "Ondersteuning en bewustmaking van beroepsmensen",
                text(action.path("activities").path(0), "nl"));
        assertFalse(action.path("activities").path(0).has("fr"));
        assertEquals(List.of("nl"), names(action.path("commune").path("name")));
    }

    @Test
    @HoldsRule("prf-embed")
    void documentsAreEmbeddedUnderTheirLinks() {
        JsonNode page = get("grants?embed=organization");
        JsonNode embedded = page.path("embedded");
        assertEquals(17, embedded.size());
        items(page).forEach(grant -> {
            String link = text(grant, "organization", "href");
            assertEquals(open(grant.path("organization")), embedded.path(link));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants/2022-M2.1-1?embed=organization&embed=measure&embed=document",
                "actions/2022-21001-M2.1-1?embed=commune&embed=measure",
                "communes/21001?embed=policeZone",
                "measures/M2.1?embed=theme",
                "themes/T2?embed=plan",
                "totals?by=organization&embed=organization",
                "coverage?embed=commune&embed=measure"
            })
    @HoldsRule("prf-embed")
    void whatIsEmbeddedIsWhatTheLinkOpens(String path) {
        JsonNode embedded = get(path).path("embedded");
        assertFalse(embedded.isEmpty());
        embedded.properties().forEach(document -> {
            String link = document.getKey();
            assertEquals(get(link.substring(link.indexOf("/v1/") + 4)), document.getValue());
        });
    }

    @Test
    void whatIsEmbeddedStaysWholeWhenItsReferenceIsNotSelected() {
        JsonNode grant = get("grants/2022-M2.1-1?select=(amount)&embed=organization&lang=fr");
        assertEquals(List.of("amount", "href", "embedded"), names(grant));
        assertEquals(1, grant.path("embedded").size());
        JsonNode organization = grant.path("embedded").elements().next();
        assertTrue(organization.has("publishedNames"));
    }

    @Test
    void whatIsNoReferenceIsNotEmbedded() {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/grants?embed=amount");
        assertEquals(400, answer.statusCode());
        assertEquals("embed", text(Service.json(answer).path("issues").path(0), "name"));
    }

    @Test
    void nothingIsEmbeddedWhereNothingIsReferredTo() {
        assertEquals(
                0, get("grants?year=2050&embed=organization").path("embedded").size());
    }
}
