package brussels.preventionplan.platform.problem;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a database that is away, starting or stopping from one that refused a statement. */
final class DatabaseAway {

    /** How long a client should wait before it asks again: an embedded database is back within a second or two. */
    static final int RETRY_AFTER_SECONDS = 2;

    private static final List<String> STATES = List.of("08", "57P", "53", "40", "57014", "25006", "25P03");

    private DatabaseAway() {}

    /**
     * Whether the failure, or one that led to it, is a lost or refused connection. A commit that lost its connection only
     * has that among what was suppressed.
     */
    static boolean isCauseOf(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (seen.add(each)) {
                if (isConnection(each)) {
                    return true;
                }
                open.addAll(List.of(each.getSuppressed()));
                Optional.ofNullable(each.getCause()).ifPresent(open::add);
            }
        }
        return false;
    }

    private static boolean isConnection(Throwable failure) {
        return failure instanceof JDBCConnectionException
                || failure instanceof SQLTransientConnectionException
                || (failure instanceof SQLException refused && isConnectionState(refused))
                || isGivenUp(failure);
    }

    /**
     * The pool gives an attempt to connect up by interrupting it, which the driver takes for something unusual; and a
     * transaction that took too long, or seemed to since the clock jumped, was rolled back before its end or in the midst
     * of it, and whoever still works in it finds what it works with closed. A commit that the database refused, or before
     * which something failed, has its reason beside it.
     */
    private static boolean isGivenUp(Throwable failure) {
        String told = Objects.requireNonNullElse(failure.getMessage(), "");
        return told.startsWith("Interrupted while attempting to connect")
                || (failure instanceof SQLException && told.endsWith(" is closed"))
                || (failure instanceof RollbackException
                        && (told.startsWith("ARJUNA016102")
                                || (told.startsWith("ARJUNA016053") && hasNoReason(failure))));
    }

    private static boolean hasNoReason(Throwable failure) {
        return failure.getCause() == null && failure.getSuppressed().length == 0;
    }

    /**
     * PostgreSQL's classes 08 (connection exception), 57P (operator intervention: shutdown, crash, starting), 53
     * (too many connections, no memory, disk full) and 40 (what was under way was rolled back, as on a copy where it stood
     * in the way of what the primary did: it may be tried again); 57014: it took longer than a client is to wait; 25006: it
     * takes no writes, since it gave the lead of a cluster to another one just now; and 25P03: it heard nothing of a writer for too long. The pool gives no state when it waited in
     * vain for a connection.
     */
    private static boolean isConnectionState(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null) {
            return refused.getMessage() != null
                    && refused.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return STATES.stream().anyMatch(state::startsWith);
    }
}
