package brussels.preventionplan.importing;

import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.ClientRate;
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
     * @param address of the client
     * @throws ProblemException where it tries too often (429)
     */
    void count(String address) {
        if (!rate.count(address).isConsumed()) {
            throw ProblemException.tooManyRequests();
        }
    }
}
