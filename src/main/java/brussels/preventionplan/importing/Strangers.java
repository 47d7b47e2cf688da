package brussels.preventionplan.importing;

import brussels.preventionplan.platform.problem.ProblemException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts how often each client that nobody knows tries a table. */
@ApplicationScoped
class Strangers {

    private static final int MOST_CLIENTS = 10_000;

    private final ImportConfig config;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Strangers(ImportConfig config) {
        this.config = config;
    }

    /**
     * Counts one try.
     *
     * @param address of the client
     * @throws ProblemException where it tries too often (429)
     */
    void count(String address) {
        int perMinute = config.strangers().perMinute();
        Bucket bucket = clients.get(
                address,
                added -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw ProblemException.tooManyRequests();
        }
    }
}
