package brussels.preventionplan.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the embedded database while the pool is being made, before a connection is asked for.
 *
 * <p>The pool lets nobody wait for a connection for longer than 5 seconds; unpacking on a slow machine may take more.
 */
@Singleton
final class DatabaseBeforePool implements AgroalPoolInterceptor {

    private final String url;
    private final Instance<EmbeddedPostgresql> database;

    DatabaseBeforePool(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, Instance<EmbeddedPostgresql> database) {
        this.url = url;
        this.database = database;
    }

    @PostConstruct
    void start() {
        if (EmbeddedPostgresqlDriver.isEmbedded(url)) {
            database.get();
        }
    }
}
