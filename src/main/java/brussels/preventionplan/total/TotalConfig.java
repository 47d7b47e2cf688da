package brussels.preventionplan.total;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the database totals may use. */
@ConfigMapping(prefix = "preventionplan.totals")
interface TotalConfig {

    /** How long grants may be read for totals that the summaries do not tell. */
    @WithDefault("10s")
    Duration longest();
}
