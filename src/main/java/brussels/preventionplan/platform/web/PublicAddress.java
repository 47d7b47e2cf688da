package brussels.preventionplan.platform.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that the service is known by, if the operator says so ({@code preventionplan.public-url}). */
@ApplicationScoped
class PublicAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?");

    private final Optional<String> configured;

    PublicAddress(@ConfigProperty(name = "preventionplan.public-url") Optional<String> configured) {
        this.configured = configured;
    }

    void check(@Observes StartupEvent started) {
        configured.filter(address -> !ADDRESS.matcher(address).matches()).ifPresent(address -> {
            throw new ConfigurationException("preventionplan.public-url is \"" + address
                    + "\": it must be an address like https://data.example.brussels, without a query.");
        });
    }

    /** The address without a slash at its end; empty where links begin with the request's own. */
    Optional<String> find() {
        return configured.map(address -> address.replaceFirst("/+$", ""));
    }
}
