package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.HEADER;
import static brussels.preventionplan.api.Uploads.SIGNED;
import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables of a year that was stored before. Each test has years of its own. */
@QuarkusTest
@TestProfile(EmptyService.class)
class NewerVersionsTest {

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
        String correction = Proposals.proposed(Proposals.change("grants/2014-M2.1-1", "amount", "150.00"));
        Proposals.decide(correction, "accepted");
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
        String name = Proposals.proposed(Proposals.change("grants/2051-M2.1-2", "organization", "Omicron"));
        String accepted = Proposals.proposed(Proposals.change("grants/2051-M2.1-1", "amount", "150.00"));
        String proposed = Proposals.proposed(Proposals.change("grants/2051-M2.1-1", "title.fr", "Autre titre"));
        String stays = Proposals.proposed(Proposals.change("grants/2051-M2.1-3", "amount", "400.00"));
        Proposals.decide(name, "accepted");
        Proposals.decide(accepted, "accepted");
        Proposals.decide(stays, "accepted");

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
}
