package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables that are sent in, into a database of their own. Each test has years of its own. */
@QuarkusTest
@TestProfile(EmptyService.class)
class ImportsTest {

    private static final Map<String, String> SIGNED = Map.of("Authorization", "Bearer " + EmptyService.TOKEN);

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

    private static final String HEADER =
            "measure,organization,projectCount,amount,title,description_fr,description_nl\n";

    @Test
    void aNewerVersionFollowsTheOlderOne() {
        Map<String, String> fields = Map.of("year", "2005", "reference", "made-2005");
        JsonNode first = Uploads.send(
                HEADER
                        + "M2.1,,3,600.00,,,\n"
                        + "M2.1,Alpha,,100.00,A / A,texte,tekst\n"
                        + "M2.1,Beta,,200.00,B / B,autre,ander\n"
                        + "M2.1,Gamma,,300.00,C / C,trois,drie\n",
                fields);
        assertEquals("done", text(first, "state"), () -> Uploads.issues(first).toString());
        long revision = first.path("revision").asLong();
        JsonNode second = Uploads.send(
                HEADER
                        + "M2.1,,3,650.00,,,\n"
                        + "M2.1,Delta,,50.00,D / D,quatre,vier\n"
                        + "M2.1,Gamma,,300.00,C / C,trois,drie\n"
                        + "M2.1,Alpha,,300.00,A / A,texte,tekst\n",
                fields);
        JsonNode report = second.path("report");
        assertEquals(
                List.of(
                        "2 changed declaredTotals/2005-M2.1",
                        "3 created grants/2005-M2.1-4",
                        "4 unchanged grants/2005-M2.1-3",
                        "5 changed grants/2005-M2.1-1"),
                Uploads.rows(second));
        assertEquals(1, report.path("removed").asInt());
        assertEquals("200.00", text(report.path("amounts").path("removed"), "value"));
        assertEquals("300.00", text(report.path("amounts").path("unchanged"), "value"));
        assertEquals(revision + 1, second.path("revision").asLong());
        assertEquals("made-2005-v2", text(second.path("document"), "documentId"));
        assertEquals("match", text(report.path("reconciliation"), "status"));
        assertEquals(
                List.of("2005-M2.1-4", "2005-M2.1-3", "2005-M2.1-1"),
                Service.get("grants?year=2005").findValuesAsText("grantId"));
        assertEquals(404, RestAssured.get(Service.ROOT + "/grants/2005-M2.1-2").statusCode());
        // What was removed keeps its number: it is never given again.
        JsonNode third = Uploads.send(
                HEADER + "M2.1,Beta,,200.00,B / B,autre,ander\n" + "M2.1,Alpha,,300.00,A / A,texte,tekst\n", fields);
        assertEquals(List.of("2 created grants/2005-M2.1-5", "3 unchanged grants/2005-M2.1-1"), Uploads.rows(third));
    }

    @Test
    void aCorrectionHoldsAsLongAsWhatItCorrectsIsPublished() {
        Map<String, String> fields = Map.of("year", "2014");
        String grants = "M2.1,Alpha,,100.00,A / A,texte,tekst\nM2.1,Beta,,200.00,B / B,autre,ander\n";
        Uploads.send(HEADER + "M2.1,,2,300.00,,,\n" + grants, fields);
        String correction = proposed("2014-M2.1-1", "amount", "150.00");
        accept(correction);
        String corrected = "grants/2014-M2.1-1?basis=corrected";
        assertEquals("150.00", text(Service.get(corrected).path("amount"), "value"));
        Uploads.send(HEADER + "M2.1,,2,301.00,,,\n" + grants, fields);
        assertEquals("150.00", text(Service.get(corrected).path("amount"), "value"), "the row says the same");
        assertEquals(
                200,
                RestAssured.get(Service.ROOT + "/corrections/" + correction).statusCode());
        Uploads.send(HEADER + "M2.1,,2,320.00,,,\n" + grants.replace("100.00", "120.00"), fields);
        assertEquals("120.00", text(Service.get(corrected).path("amount"), "value"), "the row says something else");
        assertEquals(
                404,
                RestAssured.get(Service.ROOT + "/corrections/" + correction).statusCode());
        assertEquals(
                "100.00",
                text(
                        Service.get("grants/2014-M2.1-1?revision=" + firstRevision())
                                .path("amount"),
                        "value"));
    }

    @Test
    void theAuditTrailTellsWhatANewerVersionEnds() {
        Map<String, String> fields = Map.of("year", "2051");
        String kept = "M2.1,Omicron asbl,,100.00,A / A,texte,tekst\n";
        String variant = "M2.1,Le Phare,,300.00,C / C,trois,drie\n";
        JsonNode first = Uploads.send(HEADER + kept + "M2.1,Le Phare,,200.00,B / B,autre,ander\n" + variant, fields);
        String name = proposed("2051-M2.1-2", "organization", "Omicron");
        String accepted = proposed("2051-M2.1-1", "amount", "150.00");
        String proposed = proposed("2051-M2.1-1", "title.fr", "Autre titre");
        String stays = proposed("2051-M2.1-3", "amount", "400.00");
        accept(name);
        accept(accepted);
        accept(stays);

        JsonNode second = Uploads.send(HEADER + kept.replace("100.00,A / A", "120.00,Z / Z") + variant, fields);

        assertEquals("done", text(second, "state"), () -> Uploads.issues(second).toString());
        assertEquals(
                200, RestAssured.get(Service.ROOT + "/corrections/" + stays).statusCode());
        assertEquals(
                404, RestAssured.get(Service.ROOT + "/corrections/" + proposed).statusCode());
        Map<String, JsonNode> entries = new HashMap<>();
        Service.items(Service.json(Service.operatorsRequest()
                        .get(Service.ROOT + "/auditEntries?operation=import&actor=operator&revision="
                                + second.path("revision").asLong())))
                .forEach(entry -> entries.put(
                        text(entry.path("subject"), "href").replaceFirst(".*" + Service.ROOT + "/", ""), entry));
        assertEquals(
                Set.of(
                        "documents/grants-2051-v2",
                        "corrections/" + name,
                        "corrections/" + accepted,
                        "corrections/" + proposed,
                        "organizations/omicron-asbl",
                        "organizations/le-phare"),
                entries.keySet());
        entries.forEach((subject, entry) -> assertEquals(!subject.startsWith("corrections/"), entry.has("after")));
        JsonNode ended = entries.get("corrections/" + accepted).path("before");
        assertEquals("accepted", text(ended, "status"));
        assertEquals("curator", text(ended, "decidedBy"));
        assertEquals("proposed", text(entries.get("corrections/" + proposed).path("before"), "status"));
        assertEquals(
                "[\"Le Phare\",\"Omicron asbl\"] [\"Omicron asbl\"]",
                spellings(entries.get("organizations/omicron-asbl")));
        assertEquals(" [\"Le Phare\"]", spellings(entries.get("organizations/le-phare")));
        JsonNode document = entries.get("documents/grants-2051-v2");
        assertEquals("grants-2051", text(document.path("before"), "documentId"));
        assertEquals("grants-2051-v2", text(document.path("after"), "documentId"));
        assertEquals(text(Service.get("documents/grants-2051"), "checksum"), text(document.path("before"), "checksum"));
        assertFalse(Service.items(Service.json(Service.operatorsRequest()
                        .get(Service.ROOT + "/auditEntries?revision="
                                + first.path("revision").asLong())))
                .get(0)
                .has("before"));
    }

    private static String spellings(JsonNode entry) {
        return Stream.of("before", "after")
                .map(state -> entry.path(state).path("publishedNames"))
                .map(names -> names.isMissingNode() ? "" : names.toString())
                .collect(Collectors.joining(" "));
    }

    private static String proposed(String grantId, String property, String corrected) {
        Response proposed = Service.operatorsRequest()
                .contentType("application/json")
                .body("{\"changes\":[{\"subject\":{\"href\":\""
                        + Service.get("grants/" + grantId).path("href").asText() + "\"},\"property\":\"" + property
                        + "\",\"corrected\":\"" + corrected + "\"}],\"reason\":\"Une faute.\"}")
                .post(Service.ROOT + "/corrections");
        assertEquals(201, proposed.statusCode(), proposed::asString);
        return text(Service.json(proposed), "correctionId");
    }

    private static void accept(String correctionId) {
        assertEquals(
                200,
                Service.operatorsRequest()
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"status\":\"accepted\"}")
                        .patch(Service.ROOT + "/corrections/" + correctionId)
                        .statusCode());
    }

    /** The revision that brought the first version of the year 2014. */
    private static long firstRevision() {
        JsonNode imports =
                Service.json(RestAssured.given().headers(SIGNED).get(Service.ROOT + "/imports?pageSize=1000"));
        long first = Long.MAX_VALUE;
        for (JsonNode job : imports.path("items")) {
            first = job.path("year").asInt() == 2014
                    ? Math.min(first, job.path("revision").asLong())
                    : first;
        }
        return first;
    }

    @Test
    void theSameBytesTwiceAreWrittenOnce() {
        byte[] table = (HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        Map<String, String> fields = Map.of("year", "2006");
        JsonNode first = Uploads.send(table, fields);
        JsonNode again = Uploads.send(table, fields);
        assertNotEquals(text(first, "importId"), text(again, "importId"));
        assertEquals(first.path("revision"), again.path("revision"));
        assertEquals(first.path("report"), again.path("report"));
        JsonNode other = Uploads.send(table, Map.of("year", "2007"));
        assertEquals(List.of("2 created grants/2007-M2.2-1"), Uploads.rows(other), "another year is another table");
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
    void aYearThatAnotherDocumentListsIsRefused() {
        String table = HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n";
        assertEquals("done", text(Uploads.send(table, Map.of("year", "2010", "reference", "one")), "state"));
        JsonNode job = Uploads.send(table, Map.of("year", "2010", "reference", "two"));
        assertEquals("failed", text(job, "state"));
        assertEquals(List.of("yearOfAnotherDocument"), Uploads.issues(job));
    }

    @Test
    void aNewerVersionThatWouldLoseSomethingIsRefused() {
        String table = HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n";
        Uploads.send(table, Map.of("year", "2018", "reference", "whole"));
        JsonNode job = Uploads.send(table, Map.of("year", "2019", "reference", "whole"));
        assertEquals(List.of("documentHasMore"), Uploads.issues(job));
        assertEquals(1, Service.get("grants?year=2018").path("total").asInt());
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

    @Test
    void whoSignsForNothingWritesNothing() {
        byte[] table = (HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        Response anonymous = Uploads.post(table, Map.of("year", "2011"), Map.of());
        assertEquals(401, anonymous.statusCode());
        assertEquals("Bearer realm=\"prevention-plan\"", anonymous.header("WWW-Authenticate"));
        assertEquals(
                401,
                Uploads.post(table, Map.of("year", "2011"), Map.of("Authorization", "Bearer wrong"))
                        .statusCode());
        assertEquals(401, RestAssured.get(Service.ROOT + "/imports").statusCode());
        assertEquals(0, Service.get("grants?year=2011").path("total").asInt());
    }

    @Test
    void aFormThatIsNoneIsToldWhatIsWrongWithIt() {
        Response wrong = Uploads.post(
                new byte[] {1}, Map.of("year", "22", "kind", "grant", "reference", "Ü", "colour", "red"), SIGNED);
        assertEquals(400, wrong.statusCode());
        assertEquals(4, wrong.jsonPath().getList("issues").size());
        Response withoutFile =
                RestAssured.given().headers(SIGNED).multiPart("year", "2012").post(Service.ROOT + "/imports");
        assertEquals(400, withoutFile.statusCode());
        assertEquals("file", withoutFile.jsonPath().getString("issues[0].name"));
        Response noForm = RestAssured.given()
                .headers(SIGNED)
                .contentType("text/csv")
                .body("a,b")
                .post(Service.ROOT + "/imports");
        assertEquals(415, noForm.statusCode());
        Response broken = RestAssured.given()
                .headers(SIGNED)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--y nothing of the kind".getBytes(StandardCharsets.UTF_8))
                .post(Service.ROOT + "/imports");
        assertEquals(400, broken.statusCode());
    }

    @Test
    void optionsNameTheMethodsOfTheVeryResource() {
        assertEquals(
                List.of("GET", "HEAD", "OPTIONS", "POST"),
                Arrays.stream(RestAssured.options(Service.ROOT + "/imports")
                                .header("Allow")
                                .split(", "))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("GET", "HEAD", "OPTIONS"),
                Arrays.stream(RestAssured.options(Service.ROOT + "/imports/1/rows/1")
                                .header("Allow")
                                .split(", "))
                        .sorted()
                        .toList());
    }

    @Test
    void fieldsMayStandBehindTheFile() {
        Response accepted = RestAssured.given()
                .headers(SIGNED)
                .multiPart(
                        "file",
                        "table.csv",
                        (HEADER + "M2.2,Alpha,,1.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("year", "2015")
                .multiPart("dryRun", "true")
                .post(Service.ROOT + "/imports");
        JsonNode job = Uploads.ended(accepted);
        assertEquals(2015, job.path("year").asInt());
        assertTrue(job.path("dryRun").asBoolean());
        assertEquals("table.csv", text(job, "fileName"));
    }

    /** It was refused, and taken in all the same. */
    @Test
    void anImportOfWhichTheResultCannotBeNamedDoesNotBegin() {
        byte[] table = (HEADER + "M2.2,Alpha,,1.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + EmptyService.TOKEN, "Host", "example.org.");
        Response refused = Uploads.post(table, Map.of("year", "2012", "reference", "unnamed"), headers);
        assertEquals(400, refused.statusCode());
        Response imports = RestAssured.given().headers(SIGNED).get(Service.ROOT + "/imports?pageSize=1000");
        assertFalse(imports.asString().contains("unnamed"), imports::asString);
    }

    @Test
    void aStrangersFileHasFiveMebibytesAtMost() {
        byte[] large = new byte[(5 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        Response refused = Uploads.post(large, Map.of("year", "2013", "dryRun", "true"), Map.of());
        assertEquals(413, refused.statusCode());
        assertEquals("failed", text(Uploads.send(large, Map.of("year", "2013")), "state"), "an importer may send it");
    }
}
