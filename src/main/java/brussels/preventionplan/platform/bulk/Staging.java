package brussels.preventionplan.platform.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows within one transaction, to temporary tables that end with it or to tables that are there. Rows gather
 * until they are worth a COPY, or until a statement is to see them; so many as they are, few are held in memory.
 */
public final class Staging {

    private static final int ROWS_AT_A_TIME = 1000;

    private final Session session;
    private final Map<String, Copy> copies = new LinkedHashMap<>();

    /** @param session of the transaction */
    public Staging(Session session) {
        this.session = session;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface RowReader {
        /** The row that the answer stands at. */
        void read(ResultSet row) throws SQLException;
    }

    /** Makes something of one row of an answer. */
    @FunctionalInterface
    public interface RowMaker<T> {
        /** What the row that the answer stands at comes to. */
        T make(ResultSet row) throws SQLException;
    }

    /** Opens a table for rows. */
    public void open(String table, List<String> columns) {
        copies.put(table, new Copy(table, columns));
    }

    /** Gathers a row for a table that was opened. */
    public void add(String table, Cells row) {
        Copy copy = Objects.requireNonNull(copies.get(table), table);
        if (copy.add(row)) {
            session.doWork(copy::send);
        }
    }

    /**
     * Executes a statement, which sees all rows so far.
     *
     * @return how many rows it changed
     */
    public int execute(String sql, @Nullable Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values)) {
                statement.execute();
                return statement.getUpdateCount();
            }
        });
    }

    /** Reads what a query answers, row by row; it sees all rows so far. More may be written meanwhile. */
    public void read(String sql, RowReader reader, @Nullable Object... values) {
        session.doWork(connection -> {
            try (PreparedStatement query = prepare(connection, sql, values)) {
                query.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        });
    }

    /** What the only row comes to that a query answers; it sees all rows so far. */
    public <T> T readOne(String sql, RowMaker<T> maker, @Nullable Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = prepare(connection, sql, values);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return maker.make(row);
            }
        });
    }

    /** Writes what is gathered. */
    public void flush() {
        session.doWork(this::send);
    }

    private void send(Connection connection) throws SQLException {
        for (Copy copy : copies.values()) {
            copy.send(connection);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        send(connection);
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
