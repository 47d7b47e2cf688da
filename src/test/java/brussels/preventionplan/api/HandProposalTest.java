package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A curator proposes a correction by hand. */
@QuarkusTest
@TestProfile(WrittenService.class)
class HandProposalTest {

    private static final String GRANT = "grants/2022-M2.3-1";

    private static Response propose(String changes, String reason) {
        return Service.operatorsRequest()
                .contentType("application/json")
                .header("Accept-Language", "nl")
                .body("{\"changes\":" + changes + ",\"reason\":" + reason + "}")
                .post(Service.ROOT + "/corrections");
    }

    private static List<String> issues(Response answer) {
        assertEquals(400, answer.statusCode(), answer::asString);
        return Service.list(Service.json(answer).path("issues")).stream()
                .map(issue -> Service.text(issue, "type").replaceFirst(".*:", "") + " " + Service.text(issue, "name"))
                .toList();
    }

    private static long present() {
        return Service.get("reconciliations/2022").path("revision").asLong();
    }

    @Test
    void whatIsProposedIsThereAndChangesNoAnswer() {
        String published = Service.text(Service.get(GRANT), "amount", "value");
        JsonNode corrected = Service.get(GRANT + "?basis=corrected");
        long before = present();

        Response made = propose("[" + Proposals.change(GRANT, "amount", "1.00") + "]", "\"Verkeerd gelezen.\"");

        assertEquals(201, made.statusCode(), made::asString);
        assertEquals(String.valueOf(before + 1), made.header("PreventionPlan-Revision"));
        assertEquals(before + 1, present());
        JsonNode correction = Service.json(made);
        assertEquals("proposed", correction.path("status").asText());
        assertEquals("Verkeerd gelezen.", correction.path("reason").asText());
        assertEquals(published, Service.text(correction.path("changes").get(0), "published"));
        assertEquals("1.00", Service.text(correction.path("changes").get(0), "corrected"));
        assertEquals(Service.text(Service.get(GRANT), "source", "line"), Service.text(correction, "source", "line"));
        Response read = Service.request().header("Accept-Language", "nl").get(made.header("Location"));
        assertEquals(correction, Service.json(read));
        assertEquals(read.header("ETag"), made.header("ETag"));
        assertEquals(
                corrected.path("amount"),
                Service.get(GRANT + "?basis=corrected").path("amount"));
    }

    @Test
    void onceAcceptedItIsLaidOverAndOnceRejectedNoMore() {
        String total = Service.items("declaredTotals").get(0).path("href").asText();
        JsonNode before = Service.get("grants/2022-M2.4-1?basis=corrected").path("amount");
        Response made = propose(
                "[" + Proposals.change(total, "projectCount", null) + ","
                        + Proposals.change("grants/2022-M2.4-1", "amount", "7.00") + "]",
                "\"Leeg.\"");
        String location = made.header("Location");
        Response accepted = decide(location, made.header("ETag"), "accepted");
        assertEquals(200, accepted.statusCode(), accepted::asString);
        assertEquals("7.00", Service.text(Service.get("grants/2022-M2.4-1?basis=corrected"), "amount", "value"));
        assertEquals(200, decide(location, accepted.header("ETag"), "rejected").statusCode());
        assertEquals(before, Service.get("grants/2022-M2.4-1?basis=corrected").path("amount"));
    }

    private static Response decide(String location, String tag, String status) {
        return Service.operatorsRequest()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"" + status + "\"}")
                .patch(location);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        long before = present();
        String amount = Service.text(Service.get(GRANT), "amount", "value");
        Response answer = propose(
                "["
                        + String.join(
                                ",",
                                Proposals.change("grants/nothing", "amount", "1.00"),
                                Proposals.change("https://elsewhere.example/grants/2022-M2.3-1", "amount", "1.00"),
                                Proposals.change("communes/21001", "name", "x"),
                                Proposals.change(GRANT, "colour", "red"),
                                Proposals.change(GRANT, "amount", "1,00"),
                                Proposals.change(GRANT, "amount", "2.00"),
                                Proposals.change("grants/2022-M2.4-1", "amount", "-1.00"),
                                Proposals.change("grants/2022-M2.4-1", "title.fr", "  "))
                        + "]",
                "\"x\"");
        assertEquals(
                List.of(
                        "referencedResourceNotFound changes[0].subject.href",
                        "referencedResourceNotFound changes[1].subject.href",
                        "referencedResourceNotFound changes[2].subject.href",
                        "schemaViolation changes[3].property",
                        "schemaViolation changes[4].corrected",
                        "schemaViolation changes[5].property",
                        "schemaViolation changes[6].corrected",
                        "schemaViolation changes[7].corrected"),
                issues(answer));
        assertEquals(
                List.of("schemaViolation changes[0].corrected"),
                issues(propose("[" + Proposals.change(GRANT, "amount", amount) + "]", "\"x\"")));
        assertEquals(
                List.of("schemaViolation changes[0].corrected"),
                issues(propose("[" + Proposals.change(GRANT, "organization", ".".repeat(10_000)) + "]", "\"x\"")));
        assertEquals(before, present());
    }

    @Test
    void whatBreaksTheContractIsToldAtOnce() {
        assertEquals(
                List.of(
                        "unknownInput changes[0].published",
                        "schemaViolation changes[0].subject",
                        "schemaViolation changes[0].property",
                        "schemaViolation changes[1]",
                        "schemaViolation reason"),
                issues(propose("[{\"published\":\"x\"},7]", "3")));
        assertEquals(List.of("schemaViolation changes", "schemaViolation reason"), issues(propose("[]", "\"\"")));
        assertEquals(
                List.of("schemaViolation changes", "schemaViolation reason"),
                issues(Service.operatorsRequest()
                        .contentType("application/json")
                        .body("{}")
                        .post(Service.ROOT + "/corrections")));
        assertEquals(
                List.of("schemaViolation reason"),
                issues(propose("[" + Proposals.change(GRANT, "amount", "1.00") + "]", "\"a\\u0000b\"")));
    }

    @Test
    void withoutTokenNobodyProposes() {
        Response answer = Service.wrongRequest()
                .contentType("application/json")
                .body("{}")
                .post(Service.ROOT + "/corrections");
        assertEquals(401, answer.statusCode());
    }
}
