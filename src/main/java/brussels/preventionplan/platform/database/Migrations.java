package brussels.preventionplan.platform.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets migrations run in the name of who owns the tables, and at "read committed". Of several services that start at once
 * on one database, all but one wait for its lock; at the service's own "repeatable read" they would go on with what they
 * saw before they waited, and migrate again.
 */
@Singleton
final class Migrations implements FlywayConfigurationCustomizer {

    /** How migrations name the role that the service works as; blank where it is the one that they run as. */
    static final String APPLICATION = "application";

    private final String url;
    private final Optional<String> username;
    private final Instance<EmbeddedPostgresql> embedded;

    Migrations(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            Instance<EmbeddedPostgresql> embedded) {
        this.url = url;
        this.username = username;
        this.embedded = embedded;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        boolean inside = EmbeddedPostgresqlDriver.isEmbedded(url);
        DataSource pool = configuration.getDataSource();
        configuration.placeholders(Map.of(APPLICATION, inside ? Cluster.USER : username.orElse("")));
        configuration.dataSource(new ReadCommitted(
                pool, inside ? () -> embedded.get().connectAsOwner(new Properties()) : pool::getConnection));
    }

    /** Where connections come from. */
    private interface Connections {

        Connection open() throws SQLException;
    }

    /** Connections at "read committed"; a pool itself undoes that when they come back. */
    private record ReadCommitted(DataSource pool, Connections connections) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = connections.open();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            throw new SQLException("the pool has one user");
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return pool.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            pool.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            pool.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return pool.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            return pool.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return pool.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return pool.isWrapperFor(type);
        }
    }
}
