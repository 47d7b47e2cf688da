package brussels.preventionplan.api;

import static brussels.preventionplan.api.Redactions.MARK;
import static brussels.preventionplan.api.Redactions.present;
import static brussels.preventionplan.api.Redactions.redact;
import static brussels.preventionplan.api.Redactions.redacted;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts about private persons are taken out of all that is stored. Each test redacts a text of its own. */
@QuarkusTest
@TestProfile(WrittenService.class)
class RedactionTest {

    private static final String DOCUMENT = "question-1038";

    @Inject
    DataSource database;

    private static JsonNode send(String table, String kind) {
        return Uploads.send(table, Map.of("year", "2040", "kind", kind));
    }

    private static List<String> changes(long revision) {
        return list(get("changes/" + revision).path("changes")).stream()
                .map(change -> text(change, "type") + " "
                        + Objects.requireNonNull(text(change, "subject", "href"))
                                .replaceFirst(".*" + Service.ROOT + "/", ""))
                .toList();
    }

    @Test
    void theTextIsNowhereInTheDatabase() throws SQLException {
        String person = "Jeanne Dupré-Lévêque";
        String grants = """
                measure;organization;amount;title
                M2.1;Fonds Jeanne Dupré-Lévêque asbl;100,00;"Projet de ""Jeanne Dupré-Lévêque"" / Project"
                M2.1;Atelier;200,00;Avec JEANNE DUPRE LEVEQUE / Met haar
                M2.2;Atelier;200,00;Autre projet / Ander project
                """;
        assertEquals("done", Uploads.text(send(grants, "grants"), "state"));
        String actions = """
                commune;measure;activity
                Anderlecht;M2.1;"Cellule : accueil (Jeanne Dupré-Lévêque), suivi"
                """;
        assertEquals("done", Uploads.text(send(actions, "actions"), "state"));
        assertEquals(
                "failed",
                Uploads.text(
                        send("measure;organization;amount\nM2.1;Atelier;Jeanne Dupré-Lévêque\n", "grants"), "state"));
        Response proposed = Proposals.propose(
                "jeanne dupré lévêque le dit.",
                Proposals.change("grants/2040-M2.1-2", "title.fr", "Avec Jeanne Dupré-Lévêque, rue Haute"));
        assertEquals(201, proposed.statusCode(), proposed::asString);
        String correction = Objects.requireNonNull(text(Service.json(proposed), "correctionId"));
        Proposals.decide(correction, "accepted");
        long before = present();
        assertTrue(Redactions.tablesWith(database, person)
                .containsAll(Set.of(
                        "actions",
                        "audit_entries",
                        "correction_changes",
                        "corrections",
                        "document_lines",
                        "grants",
                        "import_issues",
                        "imports",
                        "organization_names",
                        "organizations")));

        JsonNode redaction = redacted("grants-2040", person);

        assertEquals(Set.of(), Redactions.tablesWith(database, person));
        assertEquals(Set.of(), Redactions.tablesWith(database, "Dupré-Lévêque"));
        assertEquals(before + 1, redaction.path("revision").asLong());
        assertEquals(20, redaction.path("length").asInt());
        assertEquals(
                List.of("actions-2040 [2]", "grants-2040 [2,3]"),
                list(redaction.path("documents")).stream()
                        .map(each -> text(each, "document", "documentId") + " " + each.path("lines"))
                        .toList());
        JsonNode grant = get("grants/2040-M2.1-2");
        assertEquals("Avec " + MARK, text(grant, "title", "fr"));
        assertEquals("Avec " + MARK, text(get("grants/2040-M2.1-2?revision=" + before), "title", "fr"));
        assertEquals("Avec " + MARK + ", rue Haute", text(get("grants/2040-M2.1-2?basis=corrected"), "title", "fr"));
        assertEquals(MARK + " le dit.", text(get("corrections/" + correction), "reason"));
        JsonNode fund = Service.open(get("grants/2040-M2.1-1").path("organization"));
        assertEquals("Fonds " + MARK, text(fund, "name"));
        assertEquals("fonds-redacted-asbl-" + (before + 1), text(fund, "organizationId"));
        assertEquals(List.of("Fonds " + MARK + " asbl"), texts(list(fund.path("publishedNames")), "name"));
        assertEquals(
                List.of("accueil (" + MARK + "), suivi"),
                texts(list(items("actions?year=2040").get(0).path("activities")), "fr"));
        assertEquals(
                List.of(
                        "changed actions/2040-21001-M2.1-1",
                        "changed corrections/" + correction,
                        "changed documents/actions-2040",
                        "changed documents/grants-2040",
                        "changed grants/2040-M2.1-1",
                        "changed grants/2040-M2.1-2",
                        "changed organizations/fonds-redacted-asbl-" + (before + 1),
                        "created redactions/" + text(redaction, "redactionId")),
                changes(before + 1).stream()
                        .filter(change -> !change.contains(" findings/"))
                        .toList());
    }

    /** What was published as one text is kept in parts too: each holds a bit of the text, and none is to. */
    @Test
    void aTextThatReachesOverPartsIsInNoneOfThem() throws SQLException {
        String actions = """
                commune;measure;activity
                Anderlecht;M2.1;"Cellule Zélie : Quenouille, suivi / Cel : opvang, opvolging"
                Anderlecht;M2.2;"Cellule : accueil de Zélie, Quenouille ; suivi / Cel : opvang, hulp ; opvolging"
                Anderlecht;M2.3;"Service : suivi avec Zélie / Quenouille : opvang"
                Anderlecht;M2.4;"Service : aide à Zélie Quenouille : hulp"
                """;
        assertEquals("done", Uploads.text(Uploads.send(actions, Map.of("year", "2043", "kind", "actions")), "state"));
        String grants = """
                measure;organization;amount;title;description_fr;description_nl
                M2.1;Atelier;100,00;Projet de Zélie;Quenouille raconte;Verhaal
                M2.2;Atelier;200,00;Autre de Zélie / Quenouille-project;Récit;Verhaal
                M2.3;Atelier;300,00;Titre;Récit;Verhaal
                """;
        assertEquals("done", Uploads.text(Uploads.send(grants, Map.of("year", "2043", "kind", "grants")), "state"));
        String correction =
                Proposals.accepted(Proposals.change("grants/2043-M2.1-1", "title.fr", "Le projet de Zélie"));
        String both = Proposals.accepted(
                Proposals.change("grants/2043-M2.3-1", "title.fr", "Conte de Zélie"),
                Proposals.change("grants/2043-M2.3-1", "description.fr", "Quenouille lit"));
        Proposals.accepted(Proposals.change("grants/2043-M2.2-1", "title.fr", "Chez Zélie"));
        Proposals.accepted(Proposals.change("grants/2043-M2.2-1", "description.fr", "Quenouille dit"));
        long before = present();
        Set<String> tables =
                Set.of("actions", "audit_entries", "correction_changes", "document_lines", "findings", "grants");
        assertTrue(Redactions.tablesWith(database, "Zélie").containsAll(tables), () -> tables.toString());

        redacted("actions-2043", "Zélie Quenouille");

        assertEquals(Set.of(), Redactions.tablesWith(database, "Zélie"));
        assertEquals(Set.of(), Redactions.tablesWith(database, "Quenouille"));
        for (String revision : List.of("", "&revision=" + before)) {
            assertEquals(
                    List.of(
                            "Cellule […] | Cel | […]/opvang, suivi/opvolging",
                            "Cellule | Cel | accueil de […]/opvang, […]/hulp, suivi/opvolging",
                            "Service | […] | suivi avec […]/opvang",
                            "Service | […] | aide à […]/hulp"),
                    items("actions?year=2043" + revision).stream()
                            .map(action -> text(action, "unit", "fr") + " | " + text(action, "unit", "nl") + " | "
                                    + list(action.path("activities")).stream()
                                            .map(each -> text(each, "fr") + "/" + text(each, "nl"))
                                            .collect(Collectors.joining(", ")))
                            .toList());
        }
        JsonNode grant = get("grants/2043-M2.1-1");
        assertEquals("Projet de " + MARK, text(grant, "title", "fr"));
        assertEquals(MARK + " raconte", text(grant, "description", "fr"));
        assertEquals("Le projet de " + MARK, text(get("grants/2043-M2.1-1?basis=corrected"), "title", "fr"));
        Proposals.accepted(Proposals.change("grants/2043-M2.3-1", "amount", "301.00"));
        JsonNode twice = get("grants/2043-M2.3-1?basis=corrected");
        assertEquals(
                List.of("Conte de " + MARK, MARK + " lit"),
                List.of(text(twice, "title", "fr"), text(twice, "description", "fr")));
        assertEquals(
                Set.of("Conte de " + MARK, MARK + " lit"),
                list(get("corrections/" + both).path("changes")).stream()
                        .map(each -> text(each, "corrected"))
                        .collect(Collectors.toSet()));
        JsonNode other = get("grants/2043-M2.2-1?revision=" + before);
        assertEquals(
                List.of("Autre de " + MARK, MARK + "-project"),
                List.of(text(other, "title", "fr"), text(other, "title", "nl")));
        JsonNode change = get("corrections/" + correction).path("changes").get(0);
        assertEquals(
                List.of("Projet de " + MARK, "Le projet de " + MARK),
                List.of(text(change, "published"), text(change, "corrected")));
        assertTrue(
                changes(before + 1)
                        .containsAll(List.of(
                                "changed actions/2043-21001-M2.1-1",
                                "changed actions/2043-21001-M2.4-1",
                                "changed corrections/" + correction,
                                "changed grants/2043-M2.1-1",
                                "changed grants/2043-M2.2-1")),
                () -> changes(before + 1).toString());
    }

    @Test
    void whatIsLeftOfTheDocumentIsReadAndItsBytesAreGone() {
        JsonNode document = get("documents/" + DOCUMENT);
        long before = present();
        assertEquals(
                "Citizen Craft", text(items("grants?q=citizen&basis=corrected").get(0), "title", "fr"));

        assertFalse(items("search?q=citizen%20craft").isEmpty());

        JsonNode redaction = redacted(DOCUMENT, "Citizen Craft");

        assertTrue(text(get("documents/" + DOCUMENT + "/lines/137"), "text").contains(MARK));
        assertEquals(List.of(), items("grants?q=citizen&basis=corrected"));
        assertEquals(List.of(), items("search?q=citizen%20craft"));
        assertEquals(List.of(), items("grants?q=citizen&basis=corrected&revision=1"));
        JsonNode present = get("documents/" + DOCUMENT);
        assertEquals(text(document, "checksum"), text(present, "checksum"));
        assertEquals(redaction, Service.open(present.path("redaction")));
        Response content = Service.request()
                .header("Accept-Language", "en")
                .get(Service.ROOT + "/documents/" + DOCUMENT + "/content");
        assertEquals(410, content.statusCode());
        assertEquals("application/problem+json", content.contentType());
        JsonNode problem = Service.json(content);
        assertEquals("urn:problem-type:safe-brussels:preventionPlan:redacted", text(problem, "type"));
        assertTrue(text(problem, "detail").endsWith(" see " + text(redaction, "href") + "."), content::asString);

        JsonNode same = Uploads.send(Service.publishedBytes(), Map.of());
        assertEquals(
                "done", Uploads.text(same, "state"), () -> Uploads.issues(same).toString());
        assertEquals(before + 1, present());

        for (String dryRun : List.of("true", "false")) {
            JsonNode again = Uploads.send(AnnexFiles.document() + "\n", Map.of("dryRun", dryRun));
            assertEquals("failed", Uploads.text(again, "state"));
            assertTrue(
                    Uploads.issues(again).contains("137 redactedText"),
                    () -> Uploads.issues(again).toString());
            assertFalse(again.has("report"));
        }
        JsonNode tried = Uploads.ended(Uploads.post(
                AnnexFiles.document().getBytes(StandardCharsets.UTF_8), Map.of("dryRun", "true"), Map.of()));
        assertFalse(
                Uploads.issues(tried).contains("137 redactedText"),
                "strangers could find out by trial what was redacted");
        JsonNode damaged =
                Uploads.send(AnnexFiles.document().replaceFirst("670\\.000", "n/a"), Map.of("reference", "damaged"));
        assertTrue(
                Uploads.issues(damaged).stream().allMatch(issue -> issue.endsWith(" redactedText")),
                () -> Uploads.issues(damaged).toString());
        assertEquals(before + 1, present());
    }

    @Test
    void theSameTextHasTheSameChecksum() {
        String table = """
                measure;organization;amount
                M2.1;Maison Ärzte Smith;1,00
                M2.1;Maison Arzte Smith;2,00
                M2.1;Belvédère Maison;3,00
                """;
        JsonNode job = Uploads.send(table, Map.of("year", "2041", "kind", "grants"));
        assertEquals("done", Uploads.text(job, "state"));
        JsonNode redaction = redacted("grants-2041", "ARZTE smith");
        assertEquals(
                List.of("Maison " + MARK, "Maison " + MARK, "Belvédère Maison"),
                texts(items("grants?year=2041"), "publishedName"));
        JsonNode other = redacted("grants-2041", "Belvédère");
        assertNotEquals(text(redaction, "checksum"), text(other, "checksum"));
        assertEquals(
                List.of(text(redaction, "redactionId"), text(other, "redactionId")),
                texts(items("redactions"), "redactionId").stream()
                        .filter(List.of(text(redaction, "redactionId"), text(other, "redactionId"))::contains)
                        .toList());
        assertEquals(400, redact("grants-2041", "ARZTE smith").statusCode());
    }

    @Test
    void theAuditTrailTellsOfItWithoutTheText() {
        JsonNode redaction = redacted(DOCUMENT, "vellige");
        List<JsonNode> entries = Service.items(Service.json(Service.operatorsRequest()
                .get(Service.ROOT + "/auditEntries?operation=redaction&revision=" + text(redaction, "revision"))));
        assertEquals(1, entries.size());
        assertEquals("operator", text(entries.get(0), "actor"));
        assertEquals(text(redaction, "checksum"), text(entries.get(0), "after", "checksum"));
        assertFalse(entries.toString().contains("vellige"));
    }

    @Test
    void withoutATokenNothingIsRedacted() {
        Response answer = Service.wrongRequest()
                .contentType("application/json")
                .body("{}")
                .post(Service.ROOT + "/redactions");
        assertEquals(401, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "question-1038, Nobody Nowhere, schemaViolation text",
        "question-1038, Polarisatio, schemaViolation text",
        "question-1038, ---, schemaViolation text",
        "question-1038, ab, schemaViolation text",
        "question-1039, Polarisation, referencedResourceNotFound documentId"
    })
    void whatDoesNotStandThereIsRefused(String documentId, String text, String expected) {
        long before = present();
        Response answer = redact(documentId, text);
        assertEquals(400, answer.statusCode(), answer::asString);
        JsonNode issue = Service.json(answer).path("issues").get(0);
        assertEquals(expected, text(issue, "type").replaceFirst(".*:", "") + " " + text(issue, "name"));
        assertEquals(before, present());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | « text » doit compter entre 3 et 1000 caractères.",
                "nl | “text” moet tussen 3 en 1000 tekens tellen.",
                "en | “text” must have between 3 and 1000 characters."
            })
    void howLongATextHasToBeIsTold(String language, String detail) {
        Response answer = Service.operatorsRequest()
                .header("Accept-Language", language)
                .contentType("application/json")
                .body("{\"documentId\":\"question-1038\",\"text\":\"ab\",\"reason\":\"Demande.\"}")
                .post(Service.ROOT + "/redactions");
        assertEquals(400, answer.statusCode(), answer::asString);
        assertEquals(detail, text(Service.json(answer).path("issues").get(0), "detail"));
    }

    @Test
    void aLongTextIsFound() {
        String line = text(get("documents/" + DOCUMENT + "/lines/22"), "text");
        String text = line.strip().substring(0, Math.min(1000, line.strip().length()));
        assertTrue(text.length() > 100, text);
        redacted(DOCUMENT, text.replace("\"", "\\\"").replaceFirst("\\s\\S*$", ""));
        assertTrue(
                text(get("documents/" + DOCUMENT + "/lines/22"), "text").strip().startsWith(MARK));
    }
}
