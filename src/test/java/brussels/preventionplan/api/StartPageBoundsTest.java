package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The start page without any data, and with much, in a service that has no place for a search: it stays one page. */
@QuarkusTest
@TestProfile(StartPageBoundsTest.BusySearch.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartPageBoundsTest {

    private static final int LARGEST = 150_000;
    private static final String LONG = "é".repeat(3_000);

    /** Nobody gets a place to search. */
    public static class BusySearch extends EmptyService {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("preventionplan.search.at-a-time", "0");
            overrides.put("preventionplan.search.longest", "10ms");
            return overrides;
        }
    }

    private static Document page(String query) {
        Response answer = RestAssured.get("/?lang=en" + query);
        assertEquals(200, answer.statusCode(), answer::asString);
        int size = answer.asByteArray().length;
        assertTrue(size < LARGEST, () -> "the page is too large: " + size);
        return Jsoup.parse(answer.asString());
    }

    private static void send(String table, String kind) {
        assertEquals("done", Uploads.text(Uploads.send(table, Map.of("year", "2024", "kind", kind)), "state"));
    }

    @Test
    @Order(1)
    void withoutDataThePageSaysSo() {
        Document page = page("");
        assertTrue(page.text().contains("Nothing is published for "));
        assertEquals(0, page.select("#years a").size());
        assertEquals(0, page.select("#organizations table").size());
    }

    @Test
    @Order(2)
    void manyRowsAreNotAllShown() {
        send(
                "measure,organization,amount,title\n"
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "M2.1,Association " + i + " " + "x".repeat(200) + "," + (1000 + i)
                                        + ".00," + LONG.substring(0, 300))
                                .collect(Collectors.joining("\n")),
                "grants");
        send(
                "commune,measure,activity\n"
                        + IntStream.range(0, 120)
                                .mapToObj(i -> "Anderlecht,M2.1,Service " + i + LONG + " : action " + LONG
                                        + " / Dienst " + i + LONG + ": actie " + LONG)
                                .collect(Collectors.joining("\n")),
                "actions");
        Document page = page("&nisCode=21001&measure=M2.1&q=association&documentId=actions-2024&line=100");
        assertEquals(List.of("2024"), page.select("#years a").eachText());
        assertEquals(20, page.select("#organizations tbody tr").size());
        assertEquals(0, page.select("#hits ol > li").size());
        assertTrue(page.select("#hits-summary").text().startsWith("This did not work."));
        assertEquals(50, page.select("#actions .cards > li").size());
        assertTrue(page.select("#actions h2").text().endsWith("(120)"));
        assertEquals(7, page.select("#document tr").size());
        assertTrue(page.select("#organizations").text().contains("the largest sums first: 1,000."));
        String rest = page.select("#organizations > p > a").last().attr("href");
        assertEquals("preventionPlan/v1/totals?year=2024&by=organization", rest);
    }

    @Test
    @Order(3)
    void whoFindsNoPlaceToSearchIsAskedToComeBack() {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/search?q=association");
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    }
}
