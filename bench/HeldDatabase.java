import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a database from others as its standard input says, a line at a time, and answers each with a number:
 *
 * <pre>
 * connections   takes all connections that the database gives, those of others too; answers how many
 * lock MODE     locks the tables that imports write, in a mode of PostgreSQL such as "exclusive"; answers 1
 * release       lets go of all; answers how many waited for what was locked
 * time          answers what time it is there, in seconds
 * </pre>
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' bench/HeldDatabase.java JDBC-URL SUPERUSER PASSWORD
 */
class HeldDatabase {

    private static final String END_OTHERS = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where backend_type = 'client backend' and application_name <> 'held'";

    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'grants'::regclass and not granted";
    private static final String TIME = "select extract(epoch from clock_timestamp())::int";

    private final List<Connection> held = new ArrayList<>();
    private final String[] arguments;

    HeldDatabase(String... arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] arguments) throws Exception {
        HeldDatabase database = new HeldDatabase(arguments);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(database.obey(order));
        }
        database.release();
    }

    private int obey(String order) throws SQLException {
        if (order.equals("connections")) {
            takeConnections();
            return held.size();
        }
        if (order.startsWith("lock ")) {
            lock(order.substring("lock ".length()));
            return held.size();
        }
        if (order.equals("time")) {
            try (Connection connection = connect()) {
                return number(connection, TIME);
            }
        }
        int waiting = number(held.get(0), WAITING);
        release();
        return waiting;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(arguments[0] + "?ApplicationName=held", arguments[1], arguments[2]);
    }

    private void takeConnections() throws SQLException {
        held.add(connect());
        do {
            takeFree();
        } while (number(held.get(0), END_OTHERS) > 0);
    }

    private void takeFree() {
        try {
            while (true) {
                held.add(connect());
            }
        } catch (SQLException full) {
            // So it is meant.
        }
    }

    private static int number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private void lock(String mode) throws SQLException {
        Connection connection = connect();
        held.add(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table grants in " + mode + " mode");
        }
    }

    private void release() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
        held.clear();
    }
}
