package brussels.preventionplan.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** A PostgreSQL of our own in a folder of our own, from its start to {@link #close()}. */
final class EmbeddedPostgresql implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgresql.class);
    /** Shorter than a request waits for a connection of the pool (5 seconds), so that it learns the reason. */
    private static final Duration TO_COME_BACK = Duration.ofSeconds(4);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final String UNABLE_TO_CONNECT = "08001";
    private static final String RECOVERING = "57P03";

    private final DataFolder dataFolder;
    private final Cluster cluster;
    private final Supervisor supervisor;

    private EmbeddedPostgresql(DataFolder dataFolder, Cluster cluster, Supervisor supervisor) {
        this.dataFolder = dataFolder;
        this.cluster = cluster;
        this.supervisor = supervisor;
    }

    /**
     * Starts it and waits until it takes connections; the first time in a folder it is unpacked and initialized there.
     *
     * @param folder keeps all of it; created when missing
     * @param durable whether a transaction that was confirmed outlives a power cut
     * @param settings of PostgreSQL, by their names, over those of its configuration file
     * @throws DatabaseStartException when it cannot be started
     */
    static EmbeddedPostgresql start(Path folder, boolean durable, Map<String, String> settings) {
        DataFolder dataFolder = DataFolder.hold(folder);
        try {
            Launcher launcher =
                    Launcher.probe(Binaries.unpack(BinaryArchive.ofThisMachine(), dataFolder, durable), dataFolder);
            Cluster cluster = Cluster.open(dataFolder, launcher, durable);
            ClusterProcesses processes = new ClusterProcesses(cluster.folder(), launcher);
            processes.end();
            Supervisor supervisor =
                    new Supervisor(launcher, cluster, processes, port -> arguments(cluster, port, durable, settings));
            supervisor.start();
            LOG.infof(
                    "PostgreSQL %s runs in %s%s.",
                    launcher.version(),
                    cluster.folder(),
                    launcher.tiesToThisProcess()
                            ? ""
                            : " (should this process be killed, it runs on until the next start)");
            EmbeddedPostgresql database = new EmbeddedPostgresql(dataFolder, cluster, supervisor);
            database.giveToOwner();
            return database;
        } catch (DatabaseStartException e) {
            dataFolder.close();
            throw e;
        }
    }

    private static List<String> arguments(Cluster cluster, int port, boolean durable, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.folder().toString()));
        set(arguments, "listen_addresses", LoopbackPort.ADDRESS);
        set(arguments, "port", Integer.toString(port));
        set(arguments, "unix_socket_directories", "");
        set(arguments, "logging_collector", "off");
        set(arguments, "log_destination", "stderr");
        set(arguments, "log_line_prefix", "");
        set(arguments, "timezone", "UTC");
        // Without fsync alone, a killed process still loses nothing: what it wrote is with the operating system.
        set(arguments, "fsync", durable ? "on" : "off");
        // Rows that an import brought are soon known to be seen by all, so that lists are counted in their index alone.
        set(arguments, "autovacuum_naptime", "10s");
        // Questions are answered in milliseconds, for which no code is worth compiling; the planner takes long ones for
        // it.
        set(arguments, "jit", "off");
        // A page anywhere in a file costs little more than the next one, on the disks of today.
        set(arguments, "random_page_cost", "1.1");
        // An import of a million rows makes some gigabytes of log: it should not wait for the disk again and again.
        set(arguments, "max_wal_size", "4GB");
        settings.forEach((name, value) -> set(arguments, name, value));
        return arguments;
    }

    private static void set(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }

    /**
     * Has {@value Cluster#OWNER} own everything, also in a folder in which an earlier release had {@value Cluster#USER} own
     * it: who works with the tables is not to take away what holds them, as the audit trail's.
     */
    private void giveToOwner() {
        try (Connection connection = connect(Cluster.SUPERUSER, "", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(Ownership.script(cluster.password()));
        } catch (SQLException e) {
            close();
            throw new DatabaseStartException("The database in " + cluster.folder()
                    + " cannot be given to the role that owns its tables: " + e.getMessage() + ".");
        }
    }

    /**
     * Opens a connection of the role that owns the tables, for migrations.
     *
     * @param properties of the PostgreSQL driver
     */
    Connection connectAsOwner(Properties properties) throws SQLException {
        return connect(Cluster.OWNER, "", properties);
    }

    /**
     * Opens a connection; waits for a moment when the database is just being started again, or recovers.
     *
     * @param parameters of the PostgreSQL driver, in the form of a query string; may be empty
     */
    Connection connect(String parameters, Properties properties) throws SQLException {
        return connect(Cluster.USER, parameters, properties);
    }

    /** Opens a connection of a role of this database; all of them have its password. */
    Connection connect(String user, String parameters, Properties properties) throws SQLException {
        long end = System.nanoTime() + TO_COME_BACK.toNanos();
        OptionalInt port = supervisor.awaitReady(TO_COME_BACK);
        while (port.isPresent()) {
            try {
                return cluster.connect(port.getAsInt(), user, parameters, properties);
            } catch (SQLException e) {
                if (!RECOVERING.equals(e.getSQLState()) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                port = supervisor.awaitReady(BETWEEN_TRIES);
            }
        }
        throw new SQLException("The embedded database is not running", UNABLE_TO_CONNECT);
    }

    /** The data directory that it works on. */
    Cluster cluster() {
        return cluster;
    }

    /** Stops the database in good order and lets go of its folder. */
    @Override
    public void close() {
        supervisor.close();
        dataFolder.close();
    }
}
