package brussels.preventionplan.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator is told of imports. */
@QuarkusTest
@TestProfile(EmptyService.class)
class ImportMetricsTest {

    private static final String ROWS = "preventionplan_imports_rows_total";

    private static String series(String what, boolean dryRun, String outcome) {
        return "preventionplan_imports_seconds_" + what + "{dry_run=\"" + dryRun + "\",outcome=\"" + outcome + "\"}";
    }

    private static void endsAs(String outcome, boolean dryRun, int rows, String file, Map<String, String> fields) {
        double before = Metrics.value(series("count", dryRun, outcome));
        double rowsBefore = Metrics.value(ROWS);
        JsonNode job = Uploads.send(file, fields);
        assertEquals(outcome.equals("done") ? "done" : "failed", Uploads.text(job, "state"));
        // The answer may tell of the end before the worker has counted it.
        await().until(() -> Metrics.value(series("count", dryRun, outcome)) == before + 1);
        assertEquals(rowsBefore + rows, Metrics.value(ROWS));
        assertTrue(Metrics.value(series("sum", dryRun, outcome)) > 0);
        await().until(() -> Metrics.value("preventionplan_imports_running") == 0);
        assertEquals(0, Metrics.value("preventionplan_imports_waiting"));
        assertEquals(0, Metrics.value("preventionplan_imports_held_bytes"));
    }

    @Test
    void importsAreCountedByTheirEnd() {
        String table = Uploads.HEADER + "M2.1,Une asbl,,100.00,A / A,Un,een\nM2.1,Une autre,,50.00,A / A,Deux,twee\n";
        endsAs("done", true, 2, table, Map.of("year", "2041", "dryRun", "true"));
        double revision = Metrics.value("preventionplan_revision");
        endsAs("done", false, 2, table, Map.of("year", "2041"));
        assertEquals(revision + 1, Metrics.value("preventionplan_revision"));
        endsAs("issues", false, 0, "neither a table nor a letter", Map.of("year", "2042"));
    }
}
