package brussels.preventionplan.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Copies of the database that follow it and are read only, where the operator named them
 * ({@code quarkus.datasource.reading.jdbc.url}). How late a copy is it says itself: each connection is asked before it is
 * lent, within the transaction that reads on.
 */
@ApplicationScoped
public class ReadingDatabase {

    private static final Logger LOG = Logger.getLogger(ReadingDatabase.class);

    private static final String NAME = "reading";

    /** A copy that does not answer a small question for so long is frozen, or out of reach. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final InjectableInstance<AgroalDataSource> pool;
    private final AtomicLong pauseUntil = new AtomicLong(System.nanoTime());

    ReadingDatabase(@Any @DataSource(NAME) InjectableInstance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    /**
     * A connection to a copy, with an open transaction.
     *
     * @param connection to be given back by {@link #giveBack}
     * @param said what the copy answered within it
     */
    public record Lent<T>(Connection connection, T said) {}

    /** Whether there are copies. */
    public boolean isNamed() {
        return pool.getHandle().getBean().isActive();
    }

    /**
     * Opens a transaction on a copy, and asks it a small question. Blocks for some seconds at most.
     *
     * @param question in SQL, which is trusted
     * @return empty where none answers; they are then left alone for a second
     */
    public <T> Optional<Lent<T>> lend(String question, Listening.Reader<T> reader) {
        if (!isNamed() || System.nanoTime() - pauseUntil.get() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(openAnother(question, reader));
        } catch (SQLException away) {
            LOG.warnf("No copy of the database answers; it is read itself: %s", away);
            pauseUntil.set(System.nanoTime() + PAUSE_NANOS);
            return Optional.empty();
        }
    }

    /**
     * When a copy ends, or takes the place of the database, every connection to it in the pool breaks: that of one says nothing
     * of the other copies, to which new ones lead.
     */
    private <T> Lent<T> openAnother(String question, Listening.Reader<T> reader) throws SQLException {
        AgroalDataSource copies = pool.get();
        int most = copies.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int broken = 0; ; broken++) {
            Connection connection = copies.getConnection();
            long asked = System.nanoTime();
            try {
                return open(connection, question, reader);
            } catch (SQLException failed) {
                boolean silent = System.nanoTime() - asked >= LONGEST_SILENCE.toNanos();
                if (!isBroken(failed) || silent || broken == most) {
                    throw failed;
                }
                LOG.debug("A connection to a copy broke", failed);
            }
        }
    }

    /** PostgreSQL 18, appendix A: classes 08, of the connection, and 57P, of an operator who ends a server. */
    private static boolean isBroken(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static <T> Lent<T> open(Connection connection, String text, Listening.Reader<T> reader)
            throws SQLException {
        try {
            connection.setAutoCommit(false);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_SILENCE.toMillis()));
            try (PreparedStatement question = connection.prepareStatement(text);
                    ResultSet answer = question.executeQuery()) {
                return new Lent<>(connection, reader.read(answer));
            }
        } catch (SQLException | RuntimeException failed) {
            // The pool's own abort() keeps the place of the connection, and does not end it (Agroal 3.0.1,
            // ConnectionWrapper).
            try (connection) {
                connection.unwrap(Connection.class).abort(Runnable::run);
            } catch (SQLException gone) {
                failed.addSuppressed(gone);
            }
            throw failed;
        }
    }

    /** What a copy answers; empty where none does. */
    public <T> Optional<T> ask(String question, Listening.Reader<T> reader) {
        return lend(question, reader).map(lent -> {
            giveBack(lent.connection());
            return lent.said();
        });
    }

    /** Ends the transaction, and lends the connection to others. */
    public static void giveBack(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException lost) {
            LOG.debug("A copy of the database is away after it answered", lost);
        }
    }
}
