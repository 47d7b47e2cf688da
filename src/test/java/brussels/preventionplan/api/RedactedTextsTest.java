package brussels.preventionplan.api;

import static brussels.preventionplan.api.Redactions.present;
import static brussels.preventionplan.api.Redactions.redacted;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import brussels.preventionplan.platform.query.SearchableText;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was taken out does not come back. Each test redacts a text of its own. */
@QuarkusTest
@TestProfile(WrittenService.class)
class RedactedTextsTest {

    @Inject
    DataSource database;

    @Test
    void aRedactedTextComesBackByNoOtherWrite() throws SQLException {
        String grants =
                "measure;organization;amount;title\nM2.1;Atelier;1,00;Chez Balthazar Oxenstiern\nM2.2;Maison;2,00;Titre\n";
        assertEquals("done", Uploads.text(Uploads.send(grants, Map.of("year", "2044", "kind", "grants")), "state"));
        redacted("grants-2044", "Balthazar Oxenstiern");
        long before = present();
        String grant = "grants/2044-M2.2-1";
        assertRefused(
                Proposals.propose(
                        "Dit par\\nBalthazar Oxenstiern.",
                        Proposals.change(grant, "title.fr", "Chez BALTHAZAR  oxenstiern"),
                        Proposals.change(grant, "amount", "Balthazar Oxenstiern"),
                        Proposals.change(grant, "title.nl", "Balthazar")),
                "changes[0].corrected",
                "changes[1].corrected",
                "reason");
        assertRefused(
                Proposals.propose(
                        "Une faute.",
                        Proposals.change(grant, "title.fr", "Chez Balthazar"),
                        Proposals.change(grant, "description.fr", "Oxenstiern lit")),
                "changes");
        assertRefused(
                Service.operatorsRequest()
                        .contentType("application/json")
                        .body("{\"documentId\":\"grants-2044\",\"text\":\"Titre\",\"reason\":\"balthazar oxenstiern\"}")
                        .post(Service.ROOT + "/redactions"),
                "reason");
        byte[] table = "measure;organization;amount\nM2.1;Atelier;1,00\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                Service.operatorsRequest()
                        .multiPart("year", "2045")
                        .multiPart("reference", "balthazar-oxenstiern")
                        .multiPart("file", "Balthazar Oxenstiern.csv", table)
                        .post(Service.ROOT + "/imports"),
                "file",
                "reference");
        assertEquals(before, present());
        assertEquals(Set.of(), Redactions.tablesWith(database, "Oxenstiern"));
        assertEquals(
                202,
                Service.wrongRequest()
                        .multiPart("year", "2045")
                        .multiPart("file", "Balthazar Oxenstiern.csv", table)
                        .post(Service.ROOT + "/imports?dryRun=true")
                        .statusCode(),
                "strangers could find out by trial what was redacted");
    }

    /** Who sent a newer version had to name the reference, and was refused for it. */
    @Test
    void aDocumentKeepsTheReferenceThatItHas() {
        Map<String, String> fields = Map.of("year", "2046", "kind", "grants", "reference", "chez-wolfhart-quast");
        String header = "measure;organization;amount;title\n";
        assertEquals(
                "done",
                Uploads.text(Uploads.send(header + "M2.1;Atelier;1,00;Chez Wolfhart Quast\n", fields), "state"));
        redacted("chez-wolfhart-quast", "Wolfhart Quast");
        JsonNode next = Uploads.send(header + "M2.1;Atelier;1,00;Chez quelqu'un\n", fields);
        assertEquals("done", Uploads.text(next, "state"), next::toString);
    }

    private static void assertRefused(Response answer, String... names) {
        assertEquals(400, answer.statusCode(), answer::asString);
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(
                List.of(names),
                list(Service.json(answer).path("issues")).stream()
                        .map(issue -> text(issue, "name"))
                        .sorted()
                        .toList());
        assertFalse(SearchableText.of(answer.asString()).contains("oxenstiern"), answer::asString);
    }
}
