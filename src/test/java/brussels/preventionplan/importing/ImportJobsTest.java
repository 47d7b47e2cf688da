package brussels.preventionplan.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobsTest {

    private static final String STORED = "5".repeat(32);

    @Inject
    ImportJobs jobs;

    @Inject
    Imports imports;

    /** Its connection was lost while it was committed: it was stored, and told as failed. */
    @Test
    void whatIsStoredIsNotToldAsFailed() {
        QuarkusTransaction.requiringNew().run(() -> {
            Import job = new Import(
                    STORED,
                    new Import.Order(2043, null, null, true, "made.csv", null),
                    HexFormat.of().formatHex(new byte[32]),
                    0);
            job.finish(ImportReport.of(Map.of(), Tally.NOTHING, 0, null), null, null);
            imports.persist(job);
        });
        jobs.fail(STORED);
        assertEquals(
                ImportState.done,
                QuarkusTransaction.requiringNew()
                        .call(() -> imports.require(STORED).state()));
        QuarkusTransaction.requiringNew().run(() -> imports.forget(STORED));
    }
}
