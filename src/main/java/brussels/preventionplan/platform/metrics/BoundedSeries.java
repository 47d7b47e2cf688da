package brussels.preventionplan.platform.metrics;

import brussels.preventionplan.platform.contract.Contract;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Counts requests by what a path of the contract names, never by what a stranger writes: an address or a method of his
 * own would be a series of its own, without end (Prometheus, "Metric and label naming": no unbounded sets of values).
 */
@Singleton
class BoundedSeries implements MeterFilter {

    private static final String REQUESTS = "http.server";
    static final String ANSWERS = "http.server.requests";
    private static final double[] BOUNDS_IN_NANOSECONDS = {1e8, 1e9, 1e10};
    private static final String ADDRESS = "uri";
    private static final String METHOD = "method";
    private static final String UNKNOWN = "UNKNOWN";
    /** What Micrometer itself says where no path is known. */
    private static final Set<String> NO_PATH = Set.of("NOT_FOUND", "REDIRECTION", "root");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Contract contract;

    BoundedSeries(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith(REQUESTS)
                ? id.replaceTags(id.getTags().stream().map(this::bounded).toList())
                : id;
    }

    /** Answers that took no longer than this, so that an operator sees how many did. */
    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(ANSWERS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BOUNDS_IN_NANOSECONDS)
                        .build()
                        .merge(config)
                : config;
    }

    private Tag bounded(Tag tag) {
        boolean bounded = switch (tag.getKey()) {
            case ADDRESS -> NO_PATH.contains(tag.getValue()) || contract.hasPath(tag.getValue());
            case METHOD -> METHODS.contains(tag.getValue());
            default -> true;
        };
        return bounded ? tag : Tag.of(tag.getKey(), UNKNOWN);
    }
}
