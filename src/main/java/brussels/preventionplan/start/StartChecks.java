package brussels.preventionplan.start;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Refuses to start on what is dangerous in the configuration, with a line for each setting. It looks while the pool of
 * connections is being made: all settings are read by then, no database of the operator's was asked, and nothing listens.
 */
@Singleton
final class StartChecks implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(StartChecks.class);

    private final Config config;

    StartChecks(Config config) {
        this.config = config;
    }

    @PostConstruct
    void check() {
        List<Danger> dangers = Dangers.in(
                config, List.of(ProcessHandle.current().info().arguments().orElse(new String[0])));
        dangers.stream().filter(danger -> !danger.isRefused()).forEach(danger -> LOG.warn(danger.sentence()));
        String refused = dangers.stream()
                .filter(Danger::isRefused)
                .map(Danger::sentence)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refused.isEmpty()) {
            throw new ConfigurationException(refused);
        }
    }
}
