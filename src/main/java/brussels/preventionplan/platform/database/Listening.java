package brussels.preventionplan.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A connection that waits for notices of a channel (PostgreSQL 18, "LISTEN"), and asks one question. It waits for no answer
 * longer than for some seconds.
 */
public final class Listening implements AutoCloseable {

    private static final int LONGEST_ANSWER_MILLIS = 2_000;

    private final Connection connection;
    private final PreparedStatement question;

    /**
     * Begins to listen.
     *
     * @param channel the name of the channel, which is trusted
     * @param question in SQL, which is trusted
     */
    public Listening(DataSource database, String channel, String question) throws SQLException {
        this.connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MILLIS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + channel);
            }
            this.question = connection.prepareStatement(question);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Waits until a notice comes, or for as long as this. */
    public void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
    }

    /** Reads an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        /** What the answer says. */
        T read(ResultSet answer) throws SQLException;
    }

    /** Asks the question. */
    public <T> T ask(Reader<T> reader) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            return reader.read(answer);
        }
    }

    /** Gives the connection back to the pool, as one that listens no more. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }
}
