package brussels.preventionplan.platform.web;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets one client ask no more often within a minute than the operator says in {@code preventionplan.requests-per-minute};
 * as often as it likes by default, since a proxy in front sees all clients of all services, and a service behind one that
 * it does not trust sees one client only. Every answer then tells how much is left, by
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
@ApplicationScoped
class RequestRate {

    /** After the trace ids, before everything that answers. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    static final String LEFT = "RateLimit";

    private static final String OPERATORS = "/q/";
    private static final int TOO_MANY_REQUESTS = 429;

    private final OptionalInt perMinute;

    RequestRate(@ConfigProperty(name = "preventionplan.requests-per-minute") OptionalInt perMinute) {
        this.perMinute = perMinute;
    }

    void check(@Observes StartupEvent started) {
        if (perMinute.orElse(1) < 1) {
            throw new ConfigurationException("preventionplan.requests-per-minute is " + perMinute.getAsInt()
                    + ": it must be 1 or more; leave it out to let clients ask as often as they like.");
        }
    }

    void register(@Observes Router router) {
        perMinute.ifPresent(most -> {
            ClientRate rate = new ClientRate(most);
            String policy = "\"client\";q=" + most + ";w=60";
            router.route().order(EARLY).handler(context -> limit(context, rate, policy));
        });
    }

    private static void limit(RoutingContext context, ClientRate rate, String policy) {
        if (context.request().uri().startsWith(OPERATORS)) {
            context.next();
            return;
        }
        ConsumptionProbe counted = rate.count(context.request().remoteAddress());
        long whole = Duration.ofNanos(counted.getNanosToWaitForReset()).toSeconds() + 1;
        context.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader(LEFT, "\"client\";r=" + counted.getRemainingTokens() + ";t=" + whole);
        if (counted.isConsumed()) {
            context.next();
        } else {
            context.fail(TOO_MANY_REQUESTS);
        }
    }
}
