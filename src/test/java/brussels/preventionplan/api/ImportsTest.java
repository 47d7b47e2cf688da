package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.HEADER;
import static brussels.preventionplan.api.Uploads.SIGNED;
import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tables that are sent in, into a database of their own. Each test has years of its own. */
@QuarkusTest
@TestProfile(EmptyService.class)
class ImportsTest {

    private static List<List<String>> ofYear(List<List<String>> rows, int year) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("2022", String.valueOf(year)))
                        .toList())
                .toList();
    }

    private static JsonNode sendBoth(int year, Function<List<List<String>>, byte[]> format) {
        JsonNode actions = Uploads.send(format.apply(ofYear(AnnexFiles.actions(), year)), Map.of());
        assertEquals(
                "done", text(actions, "state"), () -> Uploads.issues(actions).toString());
        assertEquals(45, actions.path("report").path("created").asInt());
        JsonNode grants = Uploads.send(format.apply(ofYear(AnnexFiles.grants(), year)), Map.of());
        assertEquals("done", text(grants, "state"), () -> Uploads.issues(grants).toString());
        assertEquals(27, grants.path("report").path("created").asInt());
        return grants;
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** What a list holds of a year, as if the year were 2022, without what tells where it stands. */
    private static List<JsonNode> published(String list, int year) {
        List<JsonNode> items = new ArrayList<>();
        Service.get(list + "?pageSize=1000&year=" + year).path("items").forEach(item -> {
            ObjectNode value = ((ObjectNode) item).without(List.of("source", "findings", "corrections"));
            items.add(parse(value.toString().replace(String.valueOf(year), "2022")));
        });
        return items;
    }

    @Test
    void theSameTablesAreTheSameInEveryFormat() {
        JsonNode first = sendBoth(2031, AnnexFiles::text);
        assertEquals("grants", text(first, "kind"));
        assertEquals("grants-2031", text(first, "reference"));
        sendBoth(2032, rows -> AnnexFiles.csv(rows, ','));
        sendBoth(2033, rows -> AnnexFiles.csv(rows, ';'));
        sendBoth(2034, AnnexFiles::xlsx);
        for (String list : List.of("actions", "grants", "declaredTotals")) {
            List<JsonNode> expected = published(list, 2031);
            for (int year = 2032; year <= 2034; year++) {
                assertEquals(expected, published(list, year), list + " of " + year);
            }
        }
        List<JsonNode> grants = published("grants", 2034);
        assertEquals(21, grants.size());
        assertEquals("2022-M2.1-1", text(grants.get(0), "grantId"));
        assertEquals("2Bouts", text(grants.get(0), "publishedName"));
        assertEquals("670000.00", text(grants.get(0).path("amount"), "value"));
        assertEquals("2022-M2.5-2", text(grants.get(20), "grantId"));
        assertEquals("118800.00", text(grants.get(20).path("amount"), "value"));
        List<JsonNode> actions = published("actions", 2034);
        assertEquals(45, actions.size());
        assertEquals("2022-21001-M2.1-1", text(actions.get(0), "actionId"));
        assertEquals("2022-21019-M2.4-1", text(actions.get(44), "actionId"));
    }

    @Test
    void ofAReportTooOnlySomeIsGivenWhereSoAsked() {
        JsonNode job = Uploads.send(
                HEADER + "M2.2,Delta,,100.00,D / D,quatre,vier\nM2.2,Delta,,100.00,D / D,quatre,vier\n",
                Map.of("year", "2047"));
        String address = "imports/" + text(job, "importId");
        assertEquals(List.of("state", "href"), names(Service.get(address + "?select=(state)")));
        JsonNode documents = Service.get(address + "?embed=document").path("embedded");
        assertEquals(text(job, "reference"), text(documents.elements().next(), "reference"));
        for (JsonNode row : Service.get(address + "/rows?select=(fate)").path("items")) {
            assertEquals(List.of("fate", "href"), names(row));
        }
        assertEquals(List.of("fate", "href"), names(Service.get(address + "/rows/1?select=(fate)")));
    }

    private static List<String> names(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The page leads nobody to a table that there is not. */
    @Test
    void aYearOfWhichOneTableIsPublishedHasThatAnnexAlone() {
        Uploads.stored(2048, HEADER + "M2.2,Delta,,100.00,D / D,quatre,vier");
        assertEquals(List.of("grants"), annexes(2048));
        Uploads.send(AnnexFiles.csv(ofYear(AnnexFiles.actions(), 2049), ','), Map.of());
        assertEquals(List.of("actions"), annexes(2049));
    }

    private static List<String> annexes(int year) {
        List<String> kinds = new ArrayList<>();
        for (Element link : Jsoup.parse(RestAssured.get("/?year=" + year).asString())
                .select("#downloads a[href*=exports/annex][href$=format=csv]")) {
            assertEquals(200, RestAssured.get("/" + link.attr("href")).statusCode(), link::toString);
            kinds.add(link.attr("href").replaceFirst(".*kind=([a-z]+).*", "$1"));
        }
        return kinds;
    }

    @Test
    void theBytesAreGivenBackAsTheyCame() {
        byte[] workbook = AnnexFiles.xlsx(ofYear(AnnexFiles.grants(), 2016));
        JsonNode job = Uploads.send(workbook, Map.of("reference", "workbook"));
        assertEquals("done", text(job, "state"), () -> Uploads.issues(job).toString());
        Response content = RestAssured.get(Service.ROOT + "/documents/workbook/content");
        assertArrayEquals(workbook, content.asByteArray());
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content.contentType());
        assertEquals("attachment; filename=\"workbook.xlsx\"", content.header("Content-Disposition"));
        byte[] windows = (HEADER + "M2.2,Réseau,,100.00,A / A,été,tekst\n").getBytes(Charset.forName("windows-1252"));
        assertEquals("done", text(Uploads.send(windows, Map.of("year", "2017", "reference", "windows")), "state"));
        content = RestAssured.get(Service.ROOT + "/documents/windows/content");
        assertArrayEquals(windows, content.asByteArray());
        assertEquals("application/octet-stream", content.contentType());
        assertEquals("Réseau", text(Service.get("grants/2017-M2.2-1"), "publishedName"));
    }

    /** It was explained by a grant of 30,200 € that is not listed, which stands in the file with an error of its own. */
    @Test
    void aTableOfWhichRowsWereRejectedIsCheckedAndNotExplained() {
        String table = "measure;organization;projectCount;amount\nM2.3;;1;30.200\nM2.3;BeFUS;;30,200\n";
        JsonNode job = Uploads.send(table.getBytes(StandardCharsets.UTF_8), Map.of("year", "2040", "dryRun", "true"));
        assertEquals("failed", text(job, "state"));
        assertEquals(1, job.path("report").path("rejected").asInt());
        JsonNode reconciliation = job.path("report").path("reconciliation");
        assertEquals("mismatch", text(reconciliation, "status"));
        assertTrue(reconciliation.path("explanations").isArray());
        assertTrue(reconciliation.path("explanations").isEmpty());
        assertFalse(reconciliation.path("searchComplete").asBoolean());
    }

    /** It was explained by a grant of 30,200 € that is not listed, which stands behind the quote that is not closed. */
    @Test
    void aTableThatIsNotReadToItsEndIsNotExplained() {
        String table = "measure;organization;projectCount;amount\nM2.3;;1;30.200\nM2.3;\"BeFUS;;30.200\n";
        JsonNode job = Uploads.send(table.getBytes(StandardCharsets.UTF_8), Map.of("year", "2059", "dryRun", "true"));
        assertEquals("failed", text(job, "state"));
        assertEquals(List.of("3 brokenQuotes"), Uploads.issues(job));
        assertEquals(List.of("2 created declaredTotals/2059-M2.3", "3 rejected"), Uploads.rows(job));
        JsonNode reconciliation = job.path("report").path("reconciliation");
        assertEquals("mismatch", text(reconciliation, "status"));
        assertTrue(reconciliation.path("explanations").isEmpty());
        assertFalse(reconciliation.path("searchComplete").asBoolean());
    }

    /** The theme's 3 slipped to the measure, the measure's 2 to its first grant, where it was dropped without a word. */
    @Test
    void aNumberOfProjectsOnAGrantsRowIsToldAndExplained() {
        JsonNode job = Uploads.stored(2060, """
                measure,organization,projectCount,amount
                T2,,,112600.00
                M2.2,,3,82400.00
                M2.2,Foyer,2,52200.00
                M2.2,Dakira,,30200.00
                M2.3,,1,30200.00
                M2.3,BeFUS,1,30200.00
                """);
        JsonNode best =
                job.path("report").path("reconciliation").path("explanations").path(0);
        assertEquals("columnShift", text(best, "type"));
        assertTrue(
                text(best, "statement")
                        .contains(
                                "Un nombre de projets est imprimé sur la ligne d’un subside, ce qui va dans ce sens."),
                best::toString);
        JsonNode assumption = best.path("assumptions").path(2);
        assertEquals("Foyer", text(assumption, "organization"));
        assertEquals("2", text(assumption.path("published"), "projectCount"));
        assertFalse(assumption.has("implied"));
        assertEquals(4, assumption.path("row").asInt());
        List<JsonNode> told = Service.items("findings?type=misplacedText&pageSize=1000").stream()
                .filter(finding -> text(finding.path("source").path("document"), "documentId")
                        .equals("grants-2060"))
                .toList();
        assertEquals(
                List.of(
                        "La ligne d'une subvention (Foyer) porte un nombre de projets (2), qui appartient à un total ; la"
                                + " subvention compte pour une."),
                Service.texts(told, "message"));
        assertEquals("3", text(told.get(0).path("source"), "column"));
    }

    @Test
    void theReportBalancesAndExplains() {
        JsonNode job = Uploads.send(AnnexFiles.text(ofYear(AnnexFiles.grants(), 2004)), Map.of("reference", "annex-2"));
        JsonNode report = job.path("report");
        assertEquals(2004, report.path("year").asInt());
        assertEquals(27, report.path("rows").asInt());
        assertEquals(27, report.path("created").asInt());
        assertEquals(0, report.path("changed").asInt());
        assertEquals(0, report.path("unchanged").asInt());
        assertEquals(0, report.path("removed").asInt());
        assertEquals(0, report.path("rejected").asInt());
        // 2 032 600 of the grants; 1 392 600 + 457 600 + 30 200 + 21 000 + 213 800 declared
        assertEquals("4147800.00", text(report.path("amounts").path("read"), "value"));
        assertEquals("4147800.00", text(report.path("amounts").path("created"), "value"));
        JsonNode reconciliation = report.path("reconciliation");
        assertEquals("mismatch", text(reconciliation, "status"));
        JsonNode best = reconciliation.path("explanations").path(0);
        assertEquals("columnShift", text(best, "type"));
        assertTrue(best.path("exact").asBoolean());
        assertEquals(5, best.path("assumptions").size());
        // The caption is the first line of the file: 2Bouts, on line 127 of the answer, stands on line 7.
        assertEquals("2Bouts", text(best.path("assumptions").path(4), "organization"));
        assertEquals(7, best.path("assumptions").path(4).path("row").asInt());
        assertEquals(27, Uploads.rows(job).size());
        assertEquals("7 created grants/2004-M2.1-1", Uploads.rows(job).get(2));
        assertEquals("annex-2", text(job.path("document"), "documentId"));
        assertEquals(
                "M2.1\t2Bouts\t\t670.000 €",
                text(Service.get("documents/annex-2/lines/7"), "text").substring(0, 22));
        assertEquals(
                "annex-2", text(Service.get("grants/2004-M2.1-1").path("source").path("document"), "documentId"));
    }

    @Test
    void aDryRunTellsAllAndChangesNothing() {
        String table = HEADER + "M2.2,,2,100.00,,,\n" + "M2.2,Alpha,,100.00,A / A,texte,tekst\n";
        JsonNode job = Uploads.ended(Uploads.post(
                table.getBytes(StandardCharsets.UTF_8), Map.of("year", "2008", "dryRun", "true"), Map.of()));
        assertEquals("done", text(job, "state"));
        assertTrue(job.path("dryRun").asBoolean());
        assertFalse(job.has("revision"));
        assertEquals(List.of("2 created declaredTotals/2008-M2.2", "3 created grants/2008-M2.2-1"), Uploads.rows(job));
        assertEquals("mismatch", text(job.path("report").path("reconciliation"), "status"));
        assertEquals(0, Service.get("grants?year=2008").path("total").asInt());
        Response list = RestAssured.given().headers(SIGNED).get(Service.ROOT + "/imports?pageSize=1000");
        assertEquals(200, list.statusCode());
        assertFalse(list.asString().contains(text(job, "importId")), "nobody signs for it");
        assertEquals("private, no-store", RestAssured.get(text(job, "href")).header("Cache-Control"));
    }

    @Test
    void whatCannotBeTakenInIsToldCellByCellAndNothingIsStored() {
        JsonNode job = Uploads.send(
                HEADER
                        + "M2.7,Alpha,,100.00,A / A,texte,tekst\n"
                        + "M2.1,Beta,,\"88,300\",B / B,autre,ander\n"
                        + "M2.1,Gamma,,-5,C / C,trois,drie\n"
                        + "M2.1,Delta,,5.00,D / D,quatre,vier\n",
                Map.of("year", "2009"));
        assertEquals("failed", text(job, "state"));
        assertEquals("urn:problem-type:safe-brussels:preventionPlan:importFailed", text(job.path("problem"), "type"));
        assertEquals(
                List.of("2 1 unknownMeasure M2.7", "3 4 ambiguousAmount 88,300", "4 4 negativeAmount -5"),
                Uploads.issues(job));
        assertEquals(
                List.of("2 rejected", "3 rejected", "4 rejected", "5 created grants/2009-M2.1-1"), Uploads.rows(job));
        JsonNode report = job.path("report");
        assertEquals(4, report.path("rows").asInt());
        assertEquals(1, report.path("created").asInt());
        assertEquals(3, report.path("rejected").asInt());
        assertEquals(0, Service.get("grants?year=2009").path("total").asInt());
    }

    @Test
    void whatCannotBeStoredIsToldBefore() {
        JsonNode job = Uploads.send(
                HEADER
                        + "M2.2,—,,100.00,A / A,texte,tekst\n"
                        + "M2.2," + "a".repeat(501) + ",,100.00,A / A,texte,tekst\n"
                        + "M2.2,Alpha,,1000000000000,A / A,texte,tekst\n",
                Map.of("year", "2020"));
        assertEquals("failed", text(job, "state"));
        assertEquals(
                List.of(
                        "2 2 notOrganization —",
                        "3 2 notOrganization " + "a".repeat(200),
                        "4 4 amountTooLarge 1000000000000"),
                Uploads.issues(job));
        assertEquals("1000000000200.00", text(job.path("report").path("amounts").path("rejected"), "value"));
    }

    @Test
    void linesAreCountedAsTheTableIsRead() {
        String table = (HEADER
                        + "M2.2,Alpha,,100.00,A / A,\"deux\nlignes\",tekst\nM2.2,Beta,,50.00,B / B,texte,tekst\n")
                .replace('\n', '\r');
        JsonNode job = Uploads.send(table, Map.of("year", "2021", "reference", "macintosh"));
        assertEquals("done", text(job, "state"), () -> Uploads.issues(job).toString());
        JsonNode source = Service.get("grants/2021-M2.2-2").path("source");
        assertEquals(4, source.path("line").asInt());
        assertEquals("M2.2,Beta,,50.00,B / B,texte,tekst", text(Service.get("documents/macintosh/lines/4"), "text"));
    }

    @Test
    void importsAtOnceWaitForEachOther() {
        byte[] table = (HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = (HEADER + "M2.2,ALPHA asbl,,100.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        List<Response> sent = List.of(
                Uploads.post(table, Map.of("year", "2098"), SIGNED),
                Uploads.post(table, Map.of("year", "2098"), SIGNED),
                Uploads.post(other, Map.of("year", "2099"), SIGNED),
                Uploads.post(other, Map.of("year", "2100"), SIGNED));
        List<JsonNode> ended = sent.stream().map(Uploads::ended).toList();
        assertEquals(
                List.of("done", "done", "done", "done"),
                ended.stream().map(job -> text(job, "state")).toList());
        assertEquals(ended.get(0).path("revision"), ended.get(1).path("revision"));
        assertEquals(Uploads.rows(ended.get(0)), Uploads.rows(ended.get(1)));
        assertEquals(
                text(Service.get("grants/2098-M2.2-1").path("organization"), "organizationId"),
                text(Service.get("grants/2100-M2.2-1").path("organization"), "organizationId"));
    }

    @Test
    void aTableWithoutAYearSaysThatItIsMissing() {
        JsonNode job = Uploads.send(HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n", Map.of());
        assertEquals("failed", text(job, "state"));
        assertEquals(List.of("missingYear"), Uploads.issues(job));
    }

    /** All of it was stored under the year of the first caption. */
    @Test
    void annexesOfTwoYearsAreNotOne() {
        String answer = """
                Annexe 1 / Bijlage 1 : Tableau des PLPP en 2087 / Tabel van de PPBP in 2087

                Commune\tMesure\tPLPP
                Jette\t2.1\tA : b / C: d

                Annexe 2 / Bijlage 2 : Projets subventionnés en 2086 / Projecten in 2086

                Mesure\tNom de l'asbl\tNombre\tMontant
                M2.1\tAlpha\t\t10 €
                """;
        assertEquals(List.of("missingYear"), Uploads.issues(Uploads.send(answer, Map.of())));
        assertEquals(List.of("otherYear"), Uploads.issues(Uploads.send(answer, Map.of("year", "2087"))));
        assertEquals(List.of("otherYear"), Uploads.issues(Uploads.send(answer, Map.of("year", "2086"))));
    }
}
