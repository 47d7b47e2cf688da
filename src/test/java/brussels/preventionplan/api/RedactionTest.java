package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.query.SearchableText;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts about private persons are taken out of all that is stored. Each test redacts a text of its own. */
@QuarkusTest
@TestProfile(WrittenService.class)
class RedactionTest {

    private static final String MARK = "[…]";
    private static final String DOCUMENT = "question-1038";

    @Inject
    DataSource database;

    private static RequestSpecification operator() {
        return Service.wrongRequest()
                .header("Accept-Language", "fr")
                .header("Authorization", "Bearer " + EmptyService.TOKEN);
    }

    private static Response redact(String documentId, String text) {
        return operator()
                .contentType("application/json")
                .body("{\"documentId\":\"" + documentId + "\",\"text\":\"" + text
                        + "\",\"reason\":\"La personne l'a demandé.\"}")
                .post(Service.ROOT + "/redactions");
    }

    private static JsonNode redacted(String documentId, String text) {
        Response made = redact(documentId, text);
        assertEquals(201, made.statusCode(), made::asString);
        JsonNode redaction = Service.json(made);
        assertEquals(text(redaction, "href"), made.header("Location"));
        assertEquals(text(redaction, "revision"), made.header("PreventionPlan-Revision"));
        assertEquals(redaction, get("redactions/" + text(redaction, "redactionId")));
        return redaction;
    }

    private static JsonNode send(String table, String kind) {
        return Uploads.send(table, Map.of("year", "2040", "kind", kind));
    }

    /** Proposes other values of a grant's properties, accepts them, and returns the id of the correction. */
    private static String corrected(String grant, Map<String, String> values) {
        String changes = values.entrySet().stream()
                .map(value -> Proposals.change(grant, value.getKey(), value.getValue()))
                .collect(Collectors.joining(","));
        Response proposed = operator()
                .contentType("application/json")
                .body("{\"changes\":[" + changes + "],\"reason\":\"Mal lu.\"}")
                .post(Service.ROOT + "/corrections");
        assertEquals(201, proposed.statusCode(), proposed::asString);
        String correction = Objects.requireNonNull(text(Service.json(proposed), "correctionId"));
        Response accepted = operator()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"accepted\"}")
                .patch(Service.ROOT + "/corrections/" + correction);
        assertEquals(200, accepted.statusCode(), accepted::asString);
        return correction;
    }

    private static long present() {
        return get("reconciliations/2022").path("revision").asLong();
    }

    private static List<String> changes(long revision) {
        return list(get("changes/" + revision).path("changes")).stream()
                .map(change -> text(change, "type") + " "
                        + Objects.requireNonNull(text(change, "subject", "href"))
                                .replaceFirst(".*" + Service.ROOT + "/", ""))
                .toList();
    }

    private List<String> query(String sql) throws SQLException {
        return Rows.of(database, sql);
    }

    /** The tables of which a row has the text, whatever its case, accents and punctuation; also as bytes. */
    private Set<String> tablesWith(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String words = SearchableText.of(text);
        Set<String> tables = new TreeSet<>();
        for (String table : query("select tablename from pg_tables where schemaname = current_schema"
                + " and tablename <> 'flyway_schema_history'")) {
            for (String row : query("select t::text from " + table + " t")) {
                if (row.contains(bytes) || SearchableText.of(row).contains(words)) {
                    tables.add(table);
                }
            }
        }
        return tables;
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
        String href = Objects.requireNonNull(text(get("grants/2040-M2.1-2"), "href"));
        Response proposed = operator()
                .contentType("application/json")
                .body("{\"changes\":["
                        + Proposals.change(href, "title.fr", "Avec Jeanne Dupré-Lévêque, rue Haute")
                        + "],\"reason\":\"jeanne dupré lévêque le dit.\"}")
                .post(Service.ROOT + "/corrections");
        assertEquals(201, proposed.statusCode(), proposed::asString);
        String correction = Objects.requireNonNull(text(Service.json(proposed), "correctionId"));
        assertEquals(
                200,
                operator()
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"status\":\"accepted\"}")
                        .patch(Service.ROOT + "/corrections/" + correction)
                        .statusCode());
        long before = present();
        assertTrue(tablesWith(person)
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

        assertEquals(Set.of(), tablesWith(person));
        assertEquals(Set.of(), tablesWith("Dupré-Lévêque"));
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
        String correction = corrected("grants/2043-M2.1-1", Map.of("title.fr", "Le projet de Zélie"));
        String both = corrected(
                "grants/2043-M2.3-1", Map.of("title.fr", "Conte de Zélie", "description.fr", "Quenouille lit"));
        corrected("grants/2043-M2.2-1", Map.of("title.fr", "Chez Zélie"));
        corrected("grants/2043-M2.2-1", Map.of("description.fr", "Quenouille dit"));
        long before = present();
        Set<String> tables =
                Set.of("actions", "audit_entries", "correction_changes", "document_lines", "findings", "grants");
        assertTrue(tablesWith("Zélie").containsAll(tables), () -> tables.toString());

        redacted("actions-2043", "Zélie Quenouille");

        assertEquals(Set.of(), tablesWith("Zélie"));
        assertEquals(Set.of(), tablesWith("Quenouille"));
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
        corrected("grants/2043-M2.3-1", Map.of("amount", "301.00"));
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

    @ParameterizedTest
    @CsvSource({
        "'chez Zélie (Quenouille), b', chez Zélie, chez […]",
        "'chez Zélie (Quenouille), b', 'Quenouille), b', '[…]), b'",
        "'chez Zélie (Quenouille), b', Quenouille, […]",
        "'chez Zélie (Quenouille), b', b, b",
        "'Zélie ; Zélie, Quenouille', Zélie, […]",
        "Quenouille et Zélie, Zélie, Zélie",
        "Zélies Quenouille, Zélies, Zélies",
        "'chez Zélie Quenouille', 'de Zélie Quenouille', 'de […]'",
        "'chez Zélie Quenouille', Zélie C, Zélie C",
        "'chez Zélie Quenouille / Zé : a', Zé, Zé",
        "'chez Zélie Quenouille / nouille', nouille, nouille",
        "'Zélies, Zélie Quenouille', Zélie, […]"
    })
    void aPartLosesWhatTheWholeLoses(String whole, String part, String expected) throws SQLException {
        String pattern = "redaction_pattern('zelie quenouille')";
        String function = "select redacted_in('" + whole + "', ";
        assertEquals(List.of(expected), query(function + "'" + part + "', " + pattern + ")"));
        assertEquals(
                List.of("[{\"fr\": \"" + expected + "\"}]"),
                query(function + "jsonb '[{\"fr\": \"" + part + "\"}]', " + pattern + ")"));
    }

    @Test
    void aRedactedTextComesBackByNoOtherWrite() throws SQLException {
        String grants =
                "measure;organization;amount;title\nM2.1;Atelier;1,00;Chez Balthazar Oxenstiern\nM2.2;Maison;2,00;Titre\n";
        assertEquals("done", Uploads.text(Uploads.send(grants, Map.of("year", "2044", "kind", "grants")), "state"));
        redacted("grants-2044", "Balthazar Oxenstiern");
        long before = present();
        String href = Objects.requireNonNull(text(get("grants/2044-M2.2-1"), "href"));
        String changes = String.join(
                ",",
                Proposals.change(href, "title.fr", "Chez BALTHAZAR  oxenstiern"),
                Proposals.change(href, "amount", "Balthazar Oxenstiern"),
                Proposals.change(href, "title.nl", "Balthazar"));
        assertRefused(
                operator()
                        .contentType("application/json")
                        .body("{\"changes\":[" + changes + "],\"reason\":\"Dit par\\nBalthazar Oxenstiern.\"}")
                        .post(Service.ROOT + "/corrections"),
                "changes[0].corrected",
                "changes[1].corrected",
                "reason");
        String halves = Proposals.change(href, "title.fr", "Chez Balthazar") + ","
                + Proposals.change(href, "description.fr", "Oxenstiern lit");
        assertRefused(
                operator()
                        .contentType("application/json")
                        .body("{\"changes\":[" + halves + "],\"reason\":\"Une faute.\"}")
                        .post(Service.ROOT + "/corrections"),
                "changes");
        assertRefused(
                operator()
                        .contentType("application/json")
                        .body("{\"documentId\":\"grants-2044\",\"text\":\"Titre\",\"reason\":\"balthazar oxenstiern\"}")
                        .post(Service.ROOT + "/redactions"),
                "reason");
        byte[] table = "measure;organization;amount\nM2.1;Atelier;1,00\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                operator()
                        .multiPart("year", "2045")
                        .multiPart("reference", "balthazar-oxenstiern")
                        .multiPart("file", "Balthazar Oxenstiern.csv", table)
                        .post(Service.ROOT + "/imports"),
                "file",
                "reference");
        assertEquals(before, present());
        assertEquals(Set.of(), tablesWith("Oxenstiern"));
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
        List<JsonNode> entries = Service.items(Service.json(operator()
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select redact_audit_trail('nothing', 'operator')",
                "select redact_audit_trail((select redaction_id from redactions limit 1), 'operator')",
                "update audit_entries set actor = 'nobody'",
                "alter table audit_entries disable trigger all",
                "update redaction_secret set secret = ''",
                "update redactions set checksum = ''",
                "delete from redactions",
                "delete from redacted_lines"
            })
    void nothingElseBecamePossible(String statement) throws SQLException {
        redact(DOCUMENT, "werkeld");
        SQLException refused = assertThrows(SQLException.class, () -> query(statement));
        assertEquals("42501", refused.getSQLState(), refused::getMessage);
        assertEquals(List.of("O"), query("select tgenabled from pg_trigger where tgname = 'audit_entries_stay'"));
    }

    @Test
    void anOrganizationOfAnotherIdKeepsAllElse() throws SQLException {
        String columns = query("select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns"
                        + " where table_schema = current_schema and table_name = 'organizations'")
                .get(0);
        String function =
                query("select prosrc from pg_proc where proname = 'redact'").get(0);
        assertTrue(function.contains("insert into organizations (" + columns + ")"), columns);
    }

    /** A column that is added later is either redacted or named here. */
    @Test
    void everyTextIsReached() throws SQLException {
        String function =
                query("select prosrc from pg_proc where proname = 'redact'").get(0);
        Set<String> redacted = new TreeSet<>(Set.of(
                "corrections.reason",
                "audit_entries.before",
                "audit_entries.after",
                "audit_entries.subject",
                "organizations.organization_id",
                "organization_names.organization_id",
                "organization_names.name_key",
                "organization_summaries.organization_id",
                "grants.organization_id",
                "findings.subject"));
        Matcher rows =
                Pattern.compile("redact_rows\\('(\\w+)', array\\[([^]]*)]").matcher(function);
        while (rows.find()) {
            for (String column : rows.group(2).split(",", -1)) {
                redacted.add(rows.group(1) + "." + column.strip().replace("'", ""));
            }
        }
        Set<String> others = new TreeSet<>(
                query(
                        "select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = current_schema and data_type in ('text', 'jsonb', 'character varying')"
                                + " and table_name not in ('flyway_schema_history', 'communes', 'police_zones', 'plans', 'themes', 'measures')"));
        assertTrue(others.containsAll(redacted), () -> redacted + " " + others);
        others.removeAll(redacted);
        others.removeIf(column -> column.matches(".*(_id|_code|\\.checksum|\\.status|\\.kind|\\.type|\\.severity)"));
        assertEquals(
                Set.of(
                        "allocations.beneficiary",
                        "amount_steps.basis",
                        "audit_entries.actor",
                        "audit_entries.operation",
                        "audit_entries.role",
                        "commune_declarations.measures",
                        "correction_changes.property",
                        "correction_changes.subject",
                        "corrections.decided_by",
                        "corrections.explanation",
                        "dataset_revisions.operation",
                        "declared_totals.code",
                        "declared_totals.scope",
                        "documents.content_type",
                        "documents.languages",
                        "documents.reference",
                        "grant_summaries.basis",
                        "import_issues.reason",
                        "import_rows.fate",
                        "import_rows.path",
                        "imports.failure",
                        "imports.reference",
                        "imports.requested_by",
                        "imports.state",
                        "organizations.enterprise_number"),
                others);
    }
}
