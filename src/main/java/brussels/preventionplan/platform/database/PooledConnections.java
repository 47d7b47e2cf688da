package brussels.preventionplan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections that a pool lent. */
final class PooledConnections {

    private PooledConnections() {}

    /**
     * Ends a connection at once, and gives its place in the pool back. The pool's own {@link Connection#abort} does neither
     * (Agroal 3.0.1, ConnectionWrapper): it takes the connection for closed before it ends it.
     */
    static void discard(Connection connection) throws SQLException {
        try (connection) {
            connection.unwrap(Connection.class).abort(Runnable::run);
        }
    }
}
