package brussels.preventionplan.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the database a search may use. */
@ConfigMapping(prefix = "preventionplan.search")
interface SearchConfig {

    /** How long one may take as a whole, the waiting for others included. */
    @WithDefault("2s")
    Duration longest();

    /** How many may run at a time. */
    @WithDefault("4")
    int atATime();
}
