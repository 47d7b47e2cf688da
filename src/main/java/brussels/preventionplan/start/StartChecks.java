package brussels.preventionplan.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Refuses to start on what is dangerous in the configuration, with a line for each setting. It looks before
 * migrations run: all settings are read by then, no database was asked, and nothing listens.
 */
@Singleton
final class StartChecks implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(StartChecks.class);

    private final Config config;

    StartChecks(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
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
