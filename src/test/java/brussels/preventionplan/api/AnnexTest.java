package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the annexes, made anew from the data. */
@QuarkusTest
class AnnexTest {

    private static final String PATH = Service.ROOT + "/exports/annex";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static Document page(String query) {
        Response answer = Service.request().header("Accept", BROWSER).get(PATH + query);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals("text/html;charset=UTF-8", answer.contentType());
        return Jsoup.parse(answer.asString());
    }

    private static List<String> cells(Element row) {
        return row.children().eachText();
    }

    /** Lines 71 to 119: 45 actions, Forest's slash and Schaerbeek's blank row. */
    @Test
    void theActionsAreAPage() {
        Document page = page("?kind=actions&year=2022");
        assertEquals("Annexe 1 / Bijlage 1 – 2022", page.title());
        assertEquals(
                "Tableau récapitulatif des PLPP en 2022 / Tabel met een overzicht van de PPBP in 2022",
                page.select("caption").text());
        assertEquals(
                List.of("Commune / Gemeente", "Mesure / Maatregel", "PLPP / PPBP"),
                page.select("thead th[scope=col]").eachText());
        assertEquals(47, page.select("tbody tr").size());
        assertEquals(47, page.select("tbody tr > th[scope=row]").size());
        Element forest = page.select("tbody tr:has(th:contains(Forest))").first();
        assertEquals(List.of("Forest / Vorst", "/", "/"), cells(forest));
        Element schaerbeek =
                page.select("tbody tr:has(th:contains(Schaerbeek))").first();
        assertEquals(List.of("Schaerbeek / Schaarbeek"), cells(schaerbeek));
        assertEquals(3, schaerbeek.childrenSize());
    }

    /** Lines 125 to 153: six rows of a theme or measure, 21 grants. */
    @Test
    void theGrantsAreAPage() {
        Document page = page("");
        assertEquals("Annexe 2 / Bijlage 2 – 2022", page.title());
        assertEquals(7, page.select("thead th[scope=col]").size());
        assertEquals(27, page.select("tbody tr").size());
        assertEquals(6, page.select("tbody tr.total").size());
        Element declared = page.select("tbody tr.total").get(1);
        assertEquals("21", declared.child(2).text());
        assertEquals("1.392.600 €", declared.child(3).text().replace('\u00a0', ' '));
        Element first = page.select("tbody tr").get(2);
        assertEquals("M2.1", first.child(0).text());
        assertEquals("2Bouts", first.child(1).text());
        assertEquals("670.000 €", first.child(3).text().replace('\u00a0', ' '));
        assertEquals(
                "Opleiding, supervisie, acties tegen extremisme",
                first.child(4).select("[lang=nl]").text());
        assertEquals("nl", first.child(6).attr("lang"));
    }

    /** The document holds markup on lines 150 and 151: in the page it is text. */
    @Test
    void markupOfTheDocumentIsText() {
        Document page = page("?kind=grants&year=2022");
        Element row =
                page.select("tbody tr:has(td:contains(Réseau Intersection))").first();
        assertTrue(row.child(5).text().startsWith("<p>Développement d'un réseau"), row::text);
        assertEquals(List.of(), row.select("ul, li").eachText());
        assertFalse(
                page("?basis=corrected").select("tbody").text().contains("<ul>"),
                "the accepted correction takes it out");
    }

    @Test
    void thePageAsksNobodyElse() {
        Document page = page("");
        assertEquals(
                List.of(), page.select("script, style, [style], img, iframe").eachText());
        String style = page.select("link[rel=stylesheet]").attr("href");
        assertEquals(
                200, RestAssured.get(URI.create(PATH).resolve(style).toString()).statusCode());
        assertEquals("fr", page.select("html").attr("lang"));
        assertEquals(
                "fr, nl", Service.request().header("Accept", BROWSER).get(PATH).header("Content-Language"));
        assertNull(Service.request().header("Accept", BROWSER).get(PATH).header("Content-Disposition"));
        for (String link : page.select("main a").eachAttr("href")) {
            assertEquals(200, Service.request().get(PATH + link).statusCode(), link);
        }
    }

    /** Cell by cell the table is that of the document, lines 72 to 119. */
    @Test
    void theTextIsTheTableOfTheDocument() {
        List<List<String>> made = rows(Service.request().get(PATH + "?kind=actions&format=text"));
        String commune = "";
        int row = 1;
        for (List<String> printed :
                AnnexFiles.actions().subList(4, AnnexFiles.actions().size())) {
            if (printed.stream().allMatch(String::isBlank)) {
                continue;
            }
            commune = printed.get(0).isEmpty() ? commune : printed.get(0);
            assertEquals(
                    List.of(commune, printed.get(1).equals("/") ? "/" : code(printed.get(1)), printed.get(2)),
                    made.get(row));
            row++;
        }
        assertEquals(made.size(), row);
    }

    private static String code(String printed) {
        return printed.isEmpty() ? "" : "M" + printed;
    }

    private static List<List<String>> rows(Response text) {
        assertEquals("text/plain;charset=UTF-8", text.contentType());
        return text.asString()
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/plain",
                "text/csv | text/csv",
                "text/html;q=0.5, text/csv;q=0.9 | text/csv",
                "text/*;q=0.5, text/html | text/html"
            })
    void isGivenAsTheClientLikesBest(String accepted, String expected) {
        Response answer = Service.request().header("Accept", accepted).get(PATH);
        assertEquals(expected, answer.contentType().replaceFirst(";.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "text, text/plain;charset=UTF-8, annex-grants-2022.txt",
        "csv, text/csv;charset=UTF-8, annex-grants-2022.csv",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, annex-grants-2022.xlsx"
    })
    void aFileHasItsName(String format, String mediaType, String name) {
        Response answer = Service.request().header("Accept", BROWSER).get(PATH + "?year=2022&format=" + format);
        assertEquals(mediaType, answer.contentType());
        assertEquals("attachment; filename=\"" + name + "\"", answer.header("Content-Disposition"));
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.headers()::toString);
        Response again = Service.request().get(PATH + "?year=2022&format=" + format);
        assertEquals(answer.header("ETag"), again.header("ETag"));
        assertEquals(
                304,
                Service.request()
                        .header("If-None-Match", answer.header("ETag"))
                        .get(PATH + "?year=2022&format=" + format)
                        .statusCode());
    }

    /** As published, the row of M2.1 declares 1 392 600 €, and keeps it until a correction is accepted. */
    @Test
    void amountsAreThoseOfTheBasis() {
        for (String basis : List.of("published", "corrected")) {
            List<List<String>> rows = rows(Service.request().get(PATH + "?format=text&basis=" + basis));
            assertTrue(rows.get(2).get(0).startsWith("M2.1: Renforcer"), rows.get(2)::toString);
            assertEquals(List.of("", "21", "1392600.00"), rows.get(2).subList(1, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=2021", "?kind=actions&year=2050", "?format=csv&year=2023"})
    void aYearWithoutSuchATableNamesNothing(String query) {
        Response answer = Service.request().get(PATH + query);
        assertEquals(400, answer.statusCode());
        JsonNode issue = Service.json(answer).path("issues").path(0);
        assertEquals("year", issue.path("name").asText());
        assertTrue(issue.path("type").asText().endsWith(":referencedResourceNotFound"), issue::toString);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertEquals(400, Service.wrongRequest().get(PATH + "?kind=letters").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?format=pdf").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?year=1999").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?colour=red").statusCode());
        assertEquals(
                406,
                Service.wrongRequest()
                        .header("Accept", "application/pdf")
                        .get(PATH)
                        .statusCode());
    }
}
