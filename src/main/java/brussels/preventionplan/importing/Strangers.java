package brussels.preventionplan.importing;

import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.ClientRate;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts how often each client that nobody knows tries a table. */
@ApplicationScoped
class Strangers {

    private final ClientRate rate;

    Strangers(ImportConfig config) {
        this.rate = new ClientRate(config.strangers().perMinute());
    }

    /**
     * Counts one try.
     *
     * @throws ProblemException where it tries too often (429)
     */
    void count(SocketAddress client) {
        if (!rate.count(client).isConsumed()) {
            throw ProblemException.tooManyRequests();
        }
    }
}
