package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.platform.query.SearchableText;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Texts as the operator takes them out. */
final class Redactions {

    static final String MARK = "[…]";

    private Redactions() {}

    static Response redact(String documentId, String text) {
        return Service.operatorsRequest()
                .contentType("application/json")
                .body("{\"documentId\":\"" + documentId + "\",\"text\":\"" + text
                        + "\",\"reason\":\"La personne l'a demandé.\"}")
                .post(Service.ROOT + "/redactions");
    }

    static JsonNode redacted(String documentId, String text) {
        Response made = redact(documentId, text);
        assertEquals(201, made.statusCode(), made::asString);
        JsonNode redaction = Service.json(made);
        assertEquals(text(redaction, "href"), made.header("Location"));
        assertEquals(text(redaction, "revision"), made.header("PreventionPlan-Revision"));
        assertEquals(redaction, get("redactions/" + text(redaction, "redactionId")));
        return redaction;
    }

    static long present() {
        return get("reconciliations/2022").path("revision").asLong();
    }

    /** The tables of which a row has the text, whatever its case, accents and punctuation; also as bytes. */
    static Set<String> tablesWith(DataSource database, String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String words = SearchableText.of(text);
        Set<String> tables = new TreeSet<>();
        for (String table : Rows.of(
                database,
                "select tablename from pg_tables where schemaname = current_schema"
                        + " and tablename <> 'flyway_schema_history'")) {
            for (String row : Rows.of(database, "select t::text from " + table + " t")) {
                if (row.contains(bytes) || SearchableText.of(row).contains(words)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
