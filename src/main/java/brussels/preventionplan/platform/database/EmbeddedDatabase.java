package brussels.preventionplan.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives the service its one embedded database, where the service is to have one. It starts beside everything else, which
 * needs it only towards the end of its own start.
 *
 * <p>A singleton is destroyed after everything that is application-scoped, the pool among it: the database stops last.
 */
@Singleton
final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private final FutureTask<EmbeddedPostgresql> start;
    private final boolean wanted;

    EmbeddedDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "preventionplan.data-dir") Path dataFolder,
            DatabaseConfig config) {
        wanted = EmbeddedPostgresqlDriver.isEmbedded(url);
        start = new FutureTask<>(() -> start(dataFolder, config));
    }

    private static EmbeddedPostgresql start(Path dataFolder, DatabaseConfig config) {
        try {
            return EmbeddedPostgresql.start(dataFolder, config.durable(), config.settings());
        } catch (FolderInUseException inUse) {
            throw inUse.advising(config.whenInUse());
        }
    }

    /** The first thing that an application can do in Quarkus. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
        if (wanted) {
            new Thread(start, "database-start").start();
        }
    }

    /**
     * Waits until it has started.
     *
     * @throws DatabaseStartException when it cannot be started
     */
    @Produces
    @Singleton
    EmbeddedPostgresql started() {
        try {
            return start.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DatabaseStartException reason) {
                throw reason;
            }
            throw new IllegalStateException("The start of the database failed", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of the database was interrupted.");
        }
    }

    @PreDestroy
    void stop() {
        if (!wanted) {
            return;
        }
        try {
            started().close();
        } catch (DatabaseStartException neverStarted) {
            LOG.debugf("Nothing is to be stopped: %s", neverStarted.getMessage());
        }
    }
}
