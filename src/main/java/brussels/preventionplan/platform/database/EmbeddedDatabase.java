package brussels.preventionplan.platform.database;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the service its one embedded database, started when somebody first asks for it.
 *
 * <p>A singleton is disposed of after everything that is application-scoped, the pool among it: the database stops last.
 */
final class EmbeddedDatabase {

    EmbeddedDatabase() {}

    @Produces
    @Singleton
    static EmbeddedPostgresql start(
            @ConfigProperty(name = "preventionplan.data-dir") Path dataFolder, DatabaseConfig config) {
        try {
            return EmbeddedPostgresql.start(dataFolder, config.durable(), config.settings());
        } catch (FolderInUseException inUse) {
            throw inUse.advising(config.whenInUse());
        }
    }

    static void stop(@Disposes EmbeddedPostgresql database) {
        database.close();
    }
}
