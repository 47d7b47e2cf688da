package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page as it is read without scripts. Figures by hand from the document. */
@QuarkusTest
class StartPageTest {

    private static final int LARGEST = 150_000;

    private static Response get(String query) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .get("/" + query);
    }

    private static Document page(String query) {
        Response answer = get(query);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertTrue(
                answer.asByteArray().length < LARGEST, () -> "the page is too large: " + answer.asByteArray().length);
        return Jsoup.parse(answer.asString(), origin() + "/");
    }

    private static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    /** The row of a table that begins with a text, cell by cell. */
    private static List<String> row(Document page, String part, String beginning) {
        return row(page.select(part + " tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith(beginning))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> row(Element row) {
        return row.select("td").stream().map(Element::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | fr | fr | Énuméré",
                "en | '' | en | Listed",
                "nl-BE,fr;q=0.5 | '' | nl | Opgesomd",
                "nl | '' | nl | Opgesomd",
                "fr | nl | nl | Opgesomd",
                "nl | en | en | Listed",
                "de | '' | fr | Énuméré"
            })
    void theLanguageIsTheBrowsersOrThatOfTheAddress(String accepted, String asked, String language, String word) {
        Response answer =
                RestAssured.given().header("Accept-Language", accepted).get(asked.isEmpty() ? "/" : "/?lang=" + asked);
        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=UTF-8", answer.contentType());
        assertEquals(language, answer.header("Content-Language"));
        assertTrue(answer.header("Vary").contains("Accept-Language"), answer.header("Vary"));
        Document page = Jsoup.parse(answer.asString());
        assertEquals(language, page.select("html").attr("lang"));
        assertTrue(page.select("#checks th").eachText().contains(word));
        assertEquals(language, page.select("#languages a[aria-current]").attr("lang"));
        assertEquals(
                List.of("fr", "nl", "en"), page.select("#languages a[hreflang]").eachAttr("hreflang"));
    }

    @Test
    void theLanguageStaysInEveryLinkOfThePage() {
        Document page = page("?lang=nl&q=foyer");
        List<String> others = page.select("a[href^=./?]").eachAttr("href").stream()
                .filter(href -> !href.contains("lang="))
                .toList();
        assertEquals(List.of(), others);
        assertEquals("nl", page.select("#search input[name=lang]").attr("value"));
        assertEquals("foyer", page.select("#search input[name=q]").attr("value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 1\u202f392\u202f600\u00a0€ | 1\u202f310\u202f000\u00a0€ | -82\u202f600\u00a0€",
                "nl | 1.392.600\u00a0€ | 1.310.000\u00a0€ | -82.600\u00a0€",
                "en | 1,392,600\u00a0€ | 1,310,000\u00a0€ | -82,600\u00a0€"
            })
    void amountsAreWrittenAsTheLanguageDoes(String language, String declared, String listed, String difference) {
        Element row = page("?lang=" + language).select("#checks tbody tr").first();
        List<String> cells =
                row.select("td").stream().map(cell -> cell.wholeText().strip()).toList();
        assertEquals(List.of("21", declared), cells.subList(0, 2));
        assertEquals(List.of("8", listed, "-13", difference), cells.subList(3, 7));
    }

    @Test
    void theChecksAreThoseOfTheDocument() {
        Document page = page("");
        assertEquals(
                List.of("21", "1,392,600 €", "line 126", "8", "1,310,000 €", "-13", "-82,600 €", "≠ does not add up"),
                plain(row(page, "#checks > .scroll", "M2.1")));
        assertEquals(
                List.of("9", "457,600 €", "line 136", "9", "457,600 €", "0", "0 €", "✓ adds up"),
                plain(row(page, "#checks > .scroll", "M2.2")));
        assertEquals(
                List.of("–", "–", "", "0", "0 €", "–", "–", "– nothing to check"),
                plain(row(page, "#checks > .scroll", "M2.6")));
        assertEquals(
                List.of("–", "–", "", "21", "2,032,600 €", "–", "–", "? nothing declared"),
                plain(row(page, "#checks > .scroll", "T2")));
        assertEquals(
                List.of("1,392,600 €", "1,310,000 €"),
                plain(page.select("#checks svg svg")
                        .first()
                        .select("rect + text")
                        .eachText()));
        Element best = page.select("#checks .reasons > li").first();
        assertTrue(best.text().contains("from T2 to 2Bouts"), best::text);
        assertTrue(best.text().contains("Everything would add up."), best::text);
        assertTrue(
                best.select("a[href^=preventionPlan/v1/corrections/2022-columnShift-]")
                        .text()
                        .equals("Proposed correction"),
                best::outerHtml);
        assertEquals(5, best.select("details tbody tr").size());
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    @Test
    void anAmountLeadsToItsCallAndToItsLine() {
        Element row = page("").select("#checks > .scroll tbody tr").first();
        JsonNode declared =
                Service.answer(row.select("td").get(1).select("a").first().absUrl("href"));
        assertEquals("1392600.00", declared.path("amount").path("value").asText());
        JsonNode listed =
                Service.answer(row.select("td").get(4).select("a").first().absUrl("href"));
        assertEquals(8, listed.path("total").asInt());
        URI line = URI.create(row.select("a.line").first().absUrl("href"));
        assertEquals("document", line.getFragment());
        Document there = page("?" + line.getRawQuery());
        assertEquals("126", there.select("#document tr[aria-current] th").text());
        assertTrue(there.select("#document tr[aria-current] mark").text().contains("1.392.600 €"));
        assertEquals(7, there.select("#document tr").size());
        assertTrue(there.select("#document tr:not([aria-current]) td").eachText().stream()
                .allMatch(text -> text.length() <= 161));
    }

    @Test
    void everyLinkOfThePageOpens() {
        Document page = page("?nisCode=21001&q=bemiddeling&documentId=question-1038&line=129");
        Set<String> opened = new HashSet<>();
        for (Element link : page.select("a[href], link[href], script[src]")) {
            String address = link.absUrl(link.hasAttr("src") ? "src" : "href").replaceFirst("#.*", "");
            assertTrue(address.startsWith(origin() + "/"), () -> "leads elsewhere: " + link);
            if (opened.add(address)) {
                Response answer = RestAssured.given().urlEncodingEnabled(false).get(address);
                assertEquals(200, answer.statusCode(), () -> link + answer.asString());
            }
        }
        assertTrue(opened.size() > 100, () -> "links: " + opened.size());
    }

    @Test
    void whatIsShownAsCorrectedLeadsToTheCorrectedData() {
        Pattern ofBothBases = Pattern.compile(
                "preventionPlan/v1/(grants|reconciliations|totals|exports/(dataset|inventory|annex[?].*kind=grants)).*");
        List<String> links = page("?basis=corrected").select("main a[href]").eachAttr("href").stream()
                .filter(href -> ofBothBases.matcher(href).matches())
                .toList();
        assertTrue(links.size() > 60, links::toString);
        assertEquals(
                List.of(),
                links.stream().filter(href -> !href.contains("basis=corrected")).toList());
        for (String link : new HashSet<>(links)) {
            assertEquals(
                    200,
                    RestAssured.given()
                            .urlEncodingEnabled(false)
                            .get("/" + link)
                            .statusCode(),
                    link);
        }
    }

    @Test
    void everyPartThatALinkLeadsToIsThere() {
        Document page = page("?nisCode=21001&line=129");
        page.select("a[href*=#]").forEach(link -> {
            String part = link.attr("href").replaceFirst(".*#", "");
            assertEquals(1, page.select("[id=" + part + "]").size(), link::toString);
        });
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            page.select("[" + attribute + "]")
                    .forEach(each -> assertEquals(
                            1, page.select("[id=" + each.attr(attribute) + "]").size(), each::toString));
        }
    }

    @Test
    void theMatrixHasAllCommunesAndMeasures() {
        Document page = page("");
        assertEquals(19, page.select("#coverage tbody tr").size());
        assertTrue(page.select("#coverage tbody tr").stream()
                .allMatch(row -> row.select("th[scope=row]").size() == 1
                        && row.select("td").size() == 7));
        assertEquals(List.of("1", "1", "1", "1", "1", "1", "6"), row(page, "#coverage", "Anderlecht"));
        assertEquals(List.of("2", "0", "0", "1", "0", "0", "3"), row(page, "#coverage", "Auderghem"));
        assertEquals(
                List.of("10", "17", "3", "6", "7", "2", "45"),
                page.select("#coverage tfoot td").eachText());
        assertTrue(
                page.select("#coverage").text().contains("Actions listed: 45; communes with at least one: 17 of 19."));
    }

    @Test
    void nothingDeclaredAndLeftBlankAreToldApart() {
        Document page = page("");
        assertTrue(heading(page, "Forest").contains("declares that it does nothing (“/”)"));
        assertTrue(heading(page, "Forest").contains("line 93"));
        assertTrue(heading(page, "Schaerbeek").contains("row left blank: unknown"));
        assertTrue(heading(page, "Schaerbeek").contains("line 103"));
    }

    private static String heading(Document page, String commune) {
        return page.select("#coverage tbody th").eachText().stream()
                .filter(text -> text.startsWith(commune))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellOpensItsActions() {
        String cell = page("").select("#coverage tbody tr:contains(Auderghem) td a")
                .first()
                .attr("href");
        assertEquals("./?measure=M2.1&nisCode=21002#actions", cell);
        Document page = page(cell.substring(2, cell.indexOf('#')));
        assertEquals(
                "Actions: Auderghem / Oudergem, M2.1 (2)",
                page.select("#actions h2").text());
        assertEquals(
                List.of("line 78", "line 79"),
                page.select("#actions .cards > li > p > a.line").eachText());
        assertEquals("Médiation sociale", page.select("#actions .unit").first().text());
        assertEquals(
                List.of(
                        "Interculturalité et intergénérationnalité",
                        "Autonomisation et émancipation jeunes",
                        "Actions vacances scolaires",
                        "Accompagnement des publics"),
                page.select("#actions .cards > li").last().select("ul li").eachText());
    }

    @Test
    void anActionThatIsNotDescribedSaysSo() {
        Document page = page("?nisCode=21005&measure=M2.5");
        assertTrue(page.select("#actions").text().contains("The measure is named, but nothing is described."));
    }

    @Test
    void organizationsStandInTheOrderOfTheirSums() {
        Document page = page("");
        List<Element> rows = page.select("#organizations tbody tr");
        assertEquals(17, rows.size());
        assertEquals("2Bouts", rows.get(0).select("th").text());
        assertEquals(List.of("1", "670,000 €", "M2.1: 670,000 € line 127"), plain(row(rows.get(0))));
        assertEquals(
                List.of("2", "239,500 €", "M2.1: 120,700 € line 132 M2.5: 118,800 € line 153"),
                plain(row(rows.get(1))));
        List<String> last = plain(row(rows.get(16)));
        assertEquals(List.of("1", "2,000 €", "M2.2: 2,000 € line 140"), last);
        JsonNode same = Service.answer(
                rows.get(0).select("td").get(1).select("a").first().absUrl("href"));
        assertEquals(1, same.path("total").asInt());
    }

    @Test
    void theMoneyOfThePoliceZonesIsToldApart() {
        Element others = page("").select("#others").first();
        assertTrue(others.text().replace('\u00a0', ' ').contains("35,000,000 € for the police zones"), others::text);
        assertTrue(others.select("q").eachText().containsAll(List.of("bimensuelle", "tweemaandelijks")), others::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediation", "m%C3%A9diation", "bemiddeling"})
    void aSearchNeedsNoScript(String question) {
        Document page = page("?q=" + question);
        assertFalse(page.select("#hits li mark").isEmpty());
        JsonNode found = Service.get("search?pageSize=20&q=" + question);
        assertEquals(found.path("items").size(), page.select("#hits li").size());
        assertTrue(page.select("#hits-summary")
                .text()
                .endsWith(": " + found.path("total").asInt()));
    }

    @ParameterizedTest
    @CsvSource({"polarisation, fr", "polarisering, nl"})
    void aFragmentIsMarkedWithTheLanguageOfItsTitle(String question, String language) {
        Element hit = page("?lang=en&q=" + question).select("#hits li").stream()
                .filter(each -> each.select(".kind").text().equals("Theme"))
                .findFirst()
                .orElseThrow();
        assertEquals(language, hit.select("p").attr("lang"), hit::toString);
    }

    @Test
    void aTextWhoseLanguageIsNotKnownIsNotSaidToBeInThatOfThePage() {
        Document page = page("?lang=en&q=2Bouts&line=129");
        assertEquals(
                Set.of(""),
                Set.copyOf(page.select("#document td[lang], #hits li:contains(Organization) p[lang]")
                        .eachAttr("lang")));
        assertEquals(7, page.select("#document td[lang]").size());
        assertEquals(
                page.select("#hits li").size(), page.select("#hits li p[lang]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzqqxxyy", "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%27", "%25", "%F0%9F%98%80"})
    void aSearchThatFindsNothingSaysSo(String question) {
        Document page = page("?q=" + question);
        assertEquals(0, page.select("#hits li").size());
        assertTrue(page.select("#hits-summary").text().startsWith("Nothing was found"));
        assertEquals(1, page.select("script").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 151})
    void markupOfTheDocumentStaysText(int line) {
        Response answer = get("?line=" + line);
        Document page = Jsoup.parse(answer.asString());
        String published = Service.publishedLines().get(line - 1);
        assertTrue(published.contains("<ul style="));
        assertEquals(
                published,
                page.select("#document tr[aria-current] mark").first().wholeText());
        assertEquals(0, page.select("#document td ul").size());
        assertTrue(answer.asString().contains("&lt;ul style="), "the markup is not escaped");
    }

    @Test
    void aLineThatIsNotThereIsToldInWords() {
        assertTrue(page("?line=154").select("#document").text().contains("The document has no such line."));
        assertTrue(page("?documentId=none&line=1").select("#document").text().contains("no such line"));
        assertEquals(
                "153", page("?line=153").select("#document tr[aria-current] th").text());
    }

    @Test
    void aTableWithoutAYearIsCheckedAsOneOfTheNext() {
        assertEquals("2023", page("?year=2021").select("#check-table").attr("data-year"));
    }

    @Test
    void aYearWithoutDataSaysSo() {
        Document page = page("?year=2031");
        assertTrue(page.text().contains("Nothing is published for 2031."));
        assertEquals(List.of("2022"), page.select("#years a").eachText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?unknown=1 | unknown",
                "?lang=de | lang",
                "?year=soon | year",
                "?year=1999 | year",
                "?basis=wished | basis",
                "?measure=M9.9 | measure",
                "?nisCode=99999 | nisCode",
                "?line=0 | line",
                "?q= | q",
                "?q=a&q=b | q"
            })
    void whatThePageDoesNotTakeIsRefusedAsEverywhere(String query, String name) {
        Response answer = get(query);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        assertEquals(name, answer.jsonPath().getString("issues[0].name"));
    }

    @Test
    void whoHasThePageAlreadyGetsNoOther() {
        Response first = get("?lang=fr");
        String tag = first.header("ETag");
        Response second = RestAssured.given().header("If-None-Match", tag).get("/?lang=fr");
        assertEquals(304, second.statusCode());
        assertEquals("", second.asString());
        assertNotEquals(tag, get("?lang=nl").header("ETag"));
        assertEquals("public, max-age=0, must-revalidate", first.header("Cache-Control"));
    }

    @Test
    void headTellsWhatGetWouldGive() {
        Response head = RestAssured.given().header("Accept-Language", "en").head("/");
        assertEquals(200, head.statusCode());
        assertEquals("", head.asString());
        assertEquals(get("").header("ETag"), head.header("ETag"));
        assertEquals("text/html;charset=UTF-8", head.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preventionPlan/v1/page", "/preventionPlan/v1/page?lang=fr"})
    void thePageHasOneAddress(String other) {
        assertEquals(404, Service.wrongRequest().get(other).statusCode());
    }

    @Test
    void thePageHoldsNoStyleOrScriptOfItsOwn() {
        Document page = page("?line=129&q=prison");
        assertEquals(0, page.select("[style], style, script:not([src])").size());
        assertFalse(page.select("*").stream()
                .anyMatch(each -> each.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.css", "page.js", "elements.js", "lines.js", "search.js", "table.js", "icon.svg"})
    void itsFilesCanBeKept(String file) {
        Response answer = RestAssured.get("/page/" + file + "?v=1");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.header("Cache-Control").contains("max-age="), answer.header("Cache-Control"));
    }
}
