package brussels.preventionplan.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether requests may be sent to this service: the database was heard of just now, by the one connection that is kept for
 * that, and it holds the document that ships with the service where that is to be there. Migrations and that import come
 * before the service listens. It takes nothing of the pool and waits for nothing, so that a pool that is at work, or a
 * database that hangs, neither hides what is asked for nor is burdened by it.
 */
@Readiness
@ApplicationScoped
class DataReadiness implements HealthCheck {

    /** A database that is started again at once is away for less; those who ask meanwhile are told to come again. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final NewestState state;
    private final boolean shipped;

    DataReadiness(NewestState state, @ConfigProperty(name = "preventionplan.bundled-document") boolean shipped) {
        this.state = state;
        this.shipped = shipped;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("data")
                .status(isReady(state.age(), state.revision(), shipped))
                .build();
    }

    /**
     * Whether requests may be sent here.
     *
     * @param silence since the database was heard of
     * @param revision the newest; NaN where none was heard of yet
     * @param shipped whether a document is to be there
     */
    static boolean isReady(Duration silence, double revision, boolean shipped) {
        return silence.compareTo(LONGEST_SILENCE) <= 0 && revision >= (shipped ? 1 : 0);
    }
}
