package brussels.preventionplan.platform.database;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What can be set of the database inside the service, beside its folder; read before anything else starts. */
@StaticInitSafe
@ConfigMapping(prefix = "preventionplan.database")
interface DatabaseConfig {

    /** Whether a transaction that was confirmed outlives a power cut. */
    @WithDefault("true")
    boolean durable();

    /** What a second service is told to do where another holds the data folder. */
    @WithDefault("stop that one, or name another folder in PREVENTIONPLAN_DATA_DIR")
    String whenInUse();

    /** Settings of PostgreSQL, such as {@code preventionplan.database.settings.shared_buffers=1GB}. */
    Map<String, String> settings();
}
