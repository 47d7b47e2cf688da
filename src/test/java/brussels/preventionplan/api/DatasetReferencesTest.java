package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of the dataset refer to each other as its description says, also where documents have several versions. */
@QuarkusTest
@TestProfile(EmptyService.class)
class DatasetReferencesTest {

    private static final String GRANTS = "measure,organization,projectCount,amount\nM2.1,Alpha,,100.00\n";

    @Test
    void everyForeignKeyHoldsAfterANewerVersion() throws IOException {
        Uploads.stored(2076, GRANTS);
        String correction = Proposals.proposed(Proposals.change("grants/2076-M2.1-1", "amount", "150.00"));
        Uploads.stored(2076, GRANTS + "M2.1,Beta,,200.00\n");
        assertEquals(
                "grants-2076",
                text(Service.get("corrections/" + correction).path("source").path("document"), "documentId"),
                "a present correction names the older version");

        Map<String, byte[]> files = Tables.unpacked(
                RestAssured.get(Service.ROOT + "/exports/dataset?format=zip").asByteArray());
        Map<String, List<Map<String, Tables.Cell>>> tables = new HashMap<>();
        JsonNode resources = Service.tree(new String(files.get("datapackage.json"), StandardCharsets.UTF_8))
                .path("resources");
        resources.forEach(table ->
                tables.put(text(table, "name"), Tables.rows(Tables.csv(files.get(text(table, "path")), ','))));
        assertTrue(values(tables.get("documents"), "documentId").containsAll(List.of("grants-2076", "grants-2076-v2")));
        for (JsonNode table : resources) {
            for (JsonNode key : table.path("schema").path("foreignKeys")) {
                String column = key.path("fields").get(0).asText();
                List<String> there = values(
                        tables.get(text(key.path("reference"), "resource")),
                        key.path("reference").path("fields").get(0).asText());
                assertEquals(
                        List.of(),
                        values(tables.get(text(table, "name")), column).stream()
                                .filter(value -> !value.isEmpty() && !there.contains(value))
                                .distinct()
                                .toList(),
                        () -> text(table, "name") + " " + column);
            }
        }
    }

    private static List<String> values(List<Map<String, Tables.Cell>> rows, String column) {
        return rows.stream().map(row -> row.get(column).text()).toList();
    }
}
