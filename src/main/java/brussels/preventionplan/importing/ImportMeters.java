package brussels.preventionplan.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operator is told of imports: how many wait and run, how they end, and how long they take. */
@ApplicationScoped
class ImportMeters {

    private static final String NAME = "preventionplan.imports";
    private static final String DONE = "done";

    private final MeterRegistry meters;
    private final Counter rows;

    ImportMeters(MeterRegistry meters) {
        this.meters = meters;
        this.rows = Counter.builder(NAME + ".rows")
                .description("Rows of which imports told what becomes of them")
                .register(meters);
        // From the start: Prometheus sees no growth in what begins with 1.
        Stream.of(DONE, ImportFailure.issues.name(), ImportFailure.defect.name())
                .forEach(outcome -> {
                    timer(outcome, true);
                    timer(outcome, false);
                });
    }

    private Timer timer(String outcome, boolean dryRun) {
        return Timer.builder(NAME)
                .description("Imports that ended, and how long they ran")
                .tag("outcome", outcome)
                .tag("dry.run", String.valueOf(dryRun))
                .register(meters);
    }

    /** Tells of imports that have not ended. */
    void watch(ImportJobs jobs) {
        Gauge.builder(NAME + ".waiting", jobs, ImportJobs::waiting)
                .description("Imports that wait for others")
                .register(meters);
        Gauge.builder(NAME + ".running", jobs, ImportJobs::working)
                .description("Imports that are being read, checked or stored")
                .register(meters);
        Gauge.builder(NAME + ".held", jobs, ImportJobs::held)
                .description("What files of imports that have not ended take up on the disk")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }

    /**
     * An import ended.
     *
     * @param failure null where it did not fail
     * @param report null where it failed before its rows could be told apart
     */
    void ended(boolean dryRun, @Nullable ImportFailure failure, @Nullable ImportReport report, Duration time) {
        timer(failure == null ? DONE : failure.name(), dryRun).record(time);
        if (report != null) {
            rows.increment((double) report.read().rows());
        }
    }
}
