package brussels.preventionplan.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much room is left where the database inside lives, and where uploads and downloads lie on their way. */
@Singleton
class DiskSpace implements MeterBinder {

    private final Path data;
    private final Path passing;

    DiskSpace(
            @ConfigProperty(name = "preventionplan.data-dir") Path data,
            @ConfigProperty(name = "java.io.tmpdir") Path passing) {
        this.data = data;
        this.passing = passing;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new DiskSpaceMetrics(data.toFile(), Tags.of("folder", "data")).bindTo(registry);
        new DiskSpaceMetrics(passing.toFile(), Tags.of("folder", "temporary")).bindTo(registry);
    }
}
