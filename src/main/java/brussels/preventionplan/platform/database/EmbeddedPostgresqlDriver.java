package brussels.preventionplan.platform.database;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL driver, which also knows the URL {@value #URL}: the database inside the service.
 *
 * <p>That URL may carry parameters of the PostgreSQL driver, as in {@code jdbc:embedded-postgresql:?prepareThreshold=1}.
 * Every other URL is passed on as it is.
 */
public final class EmbeddedPostgresqlDriver implements Driver {

    static final String URL = "jdbc:embedded-postgresql:";

    private final Driver postgresql = new org.postgresql.Driver();

    /** For the pool, which makes its driver itself. */
    public EmbeddedPostgresqlDriver() {}

    static boolean isEmbedded(String url) {
        return url.startsWith(URL);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!isEmbedded(url)) {
            return postgresql.connect(url, info);
        }
        ArcContainer container = Arc.container();
        if (container == null) {
            throw new SQLException("The embedded database lives inside of the running service only");
        }
        String parameters = url.substring(URL.length()).replaceFirst("^\\?", "");
        return container.instance(EmbeddedPostgresql.class).get().connect(parameters, info);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return isEmbedded(url) || postgresql.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return postgresql.getPropertyInfo(isEmbedded(url) ? "jdbc:postgresql:" : url, info);
    }

    @Override
    public int getMajorVersion() {
        return postgresql.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgresql.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgresql.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return postgresql.getParentLogger();
    }
}
