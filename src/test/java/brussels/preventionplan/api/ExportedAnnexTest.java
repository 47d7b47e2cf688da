package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the annex gives out is taken in again. Nothing but what the tests send is stored; each has years of its own, in
 * which nothing is.
 */
@QuarkusTest
@TestProfile(EmptyService.class)
class ExportedAnnexTest {

    private static final List<String> PUBLISHED = List.of(
            "actions?pageSize=1000&select=(actionId,year,commune,measure,unit,activities,described,publishedText)",
            "grants?pageSize=1000&select=(grantId,year,measure,organization,publishedName,amount,title,description,publishedText)",
            "declaredTotals?select=(declaredTotalId,year,scope,code,projectCount,amount)");

    /** The same bytes twice are one import. */
    @BeforeEach
    void importTheDocument() {
        assertEquals(
                "done",
                Uploads.send(AnnexFiles.document(), Map.of("year", "2022", "reference", "question-1038"))
                        .path("state")
                        .asText());
    }

    private static byte[] annex(String query) {
        return RestAssured.get(Service.ROOT + "/exports/annex?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void take(byte[] table, String kind, int year) {
        JsonNode job =
                Uploads.send(table, Map.of("year", String.valueOf(year), "kind", kind, "reference", kind + "-" + year));
        assertEquals("done", job.path("state").asText(), job::toString);
        assertEquals(0, job.path("report").path("rejected").path("rows").asInt(), job::toString);
    }

    /** What the API says of a year, with the year itself left out. */
    private static List<String> ofYear(int year) {
        List<String> items = new ArrayList<>();
        for (String list : PUBLISHED) {
            Service.items(list + "&year=" + year)
                    .forEach(item -> items.add(item.toString().replace(String.valueOf(year), "YEAR")));
        }
        return items;
    }

    private static String overall(int year) {
        return Service.get("totals?by=measure&year=" + year)
                .path("overall")
                .toString()
                .replace(String.valueOf(year), "YEAR");
    }

    @ParameterizedTest
    @CsvSource({"text,2090", "csv,2091", "xlsx,2092"})
    void whatIsTakenInAgainIsTheSame(String format, int year) {
        for (String kind : List.of("actions", "grants")) {
            take(annex("kind=" + kind + "&year=2022&format=" + format), kind, year);
        }
        List<String> first = ofYear(2022);
        assertEquals(45 + 21 + 5, first.size());
        assertEquals(first, ofYear(year));
        assertEquals(
                "mismatch",
                Service.get("reconciliations/" + year).path("status").asText());
        assertEquals(overall(2022), overall(year));
    }

    /** A grant without an amount, of an organization whose name a spreadsheet would reckon with; nobody says who grants it. */
    @Test
    void whatIsNotStatedStaysUnstated() {
        take(
                "measure,organization,amount,title\nM2.1,=SUM(A1),,Projet / Project\nM2.1,@home,100.50,\n"
                        .getBytes(StandardCharsets.UTF_8),
                "grants",
                2093);
        List<JsonNode> subsidies = Service.list(
                Service.get("exports/inventory?format=json&year=2093").path("subsidies"));
        assertEquals(2, subsidies.size());
        for (JsonNode subsidy : subsidies) {
            assertFalse(subsidy.has("authority"), subsidy::toString);
            assertFalse(subsidy.has("enterpriseNumber"), subsidy::toString);
        }
        assertFalse(subsidies.get(0).has("amount"));
        assertFalse(subsidies.get(1).has("object"));
        for (String format : List.of("text", "csv", "xlsx")) {
            take(annex("kind=grants&year=2093&format=" + format), "grants", 2094);
            assertEquals(
                    List.of("=SUM(A1)", "@home"), Service.texts(Service.items("grants?year=2094"), "publishedName"));
        }
    }

    /** Who grants is said by the header, which the exported table has too. */
    @Test
    void whoGrantsIsStatedAgain() {
        take(annex("kind=grants&year=2022&format=csv"), "grants", 2095);
        Service.list(Service.get("exports/inventory?format=json&year=2095").path("subsidies"))
                .forEach(subsidy -> assertEquals(
                        "{\"fr\":\"BPS\",\"nl\":\"BPV\"}",
                        subsidy.path("authority").toString()));
    }
}
