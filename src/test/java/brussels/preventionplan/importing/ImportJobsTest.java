package brussels.preventionplan.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
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

    /** One client could fill the disk within an hour. */
    @Test
    @TestTransaction
    void ofManyDryRunsOfStrangersTheNewestAreKept() {
        imports.removeOfStrangers(Instant.now(), 0);
        Instant last = Instant.now();
        for (int number = 1; number <= 5; number++) {
            while (!Instant.now().isAfter(last)) {
                Thread.onSpinWait();
            }
            last = Instant.now().plus(1, ChronoUnit.MICROS);
            imports.persistAndFlush(new Import(
                    String.valueOf(number).repeat(32),
                    new Import.Order(2043, null, null, true, "made.csv", null),
                    HexFormat.of().formatHex(new byte[32]),
                    0));
        }
        imports.removeOfStrangers(Instant.EPOCH, 2);
        assertEquals(
                List.of("4", "5"),
                imports.list("requestedBy is null order by requestedAt").stream()
                        .map(job -> job.importId().substring(0, 1))
                        .toList());
    }
}
