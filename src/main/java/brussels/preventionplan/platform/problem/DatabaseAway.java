package brussels.preventionplan.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, starting or stopping from one that refused a statement. */
final class DatabaseAway {

    /** How long a client should wait before it asks again: an embedded database is back within a second or two. */
    static final int RETRY_AFTER_SECONDS = 2;

    private DatabaseAway() {}

    /** Whether the failure, or one that led to it, is a lost or refused connection. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException refused && isConnectionState(refused))) {
                return true;
            }
        }
        return false;
    }

    /**
     * PostgreSQL's classes 08 (connection exception), 57P (operator intervention: shutdown, crash, starting) and 53
     * (too many connections, no memory, disk full). The pool gives no state when it waited in vain for a connection.
     */
    private static boolean isConnectionState(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null) {
            return refused.getMessage() != null && refused.getMessage().contains("Acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
