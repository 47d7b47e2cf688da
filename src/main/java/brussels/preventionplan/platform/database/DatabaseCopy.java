package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.database.CopyException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Copies all that an embedded database holds into an empty one of the operator's: rows, ids and the numbers that come next,
 * in one transaction. What was copied is read again and compared before that ends.
 */
public final class DatabaseCopy {

    private final Path dataFolder;
    private final PGSimpleDataSource target;
    private final String application;

    /**
     * A copy of a data folder.
     *
     * @param target where to, in the name of who is to own the tables
     * @param application the role that the service will work as there; blank where it is the same
     */
    DatabaseCopy(Path dataFolder, PGSimpleDataSource target, String application) {
        this.dataFolder = dataFolder.toAbsolutePath();
        this.target = target;
        this.application = application;
    }

    /**
     * What was copied.
     *
     * @param tables how many, empty ones too
     */
    public record Copied(int tables, long rows) {}

    /**
     * From the data folder of the service that the settings of this process describe into the database that they name.
     *
     * @throws CopyException when they name no PostgreSQL
     */
    public static DatabaseCopy ofService() throws CopyException {
        Config settings = ConfigProvider.getConfig();
        String url = settings.getValue("quarkus.datasource.jdbc.url", String.class);
        if (Driver.parseURL(url, null) == null) {
            throw new CopyException(Reason.noTarget, "");
        }
        Optional<String> application = settings.getOptionalValue("quarkus.datasource.username", String.class);
        Optional<String> owner = settings.getOptionalValue("quarkus.flyway.username", String.class);
        PGSimpleDataSource target = new PGSimpleDataSource();
        target.setUrl(url);
        owner.or(() -> application).ifPresent(target::setUser);
        settings.getOptionalValue(
                        owner.isPresent() ? "quarkus.flyway.password" : "quarkus.datasource.password", String.class)
                .ifPresent(target::setPassword);
        return new DatabaseCopy(
                settings.getValue("preventionplan.data-dir", Path.class), target, application.orElse(""));
    }

    /**
     * Copies. The tables are made by the migrations that made those of the source; a newer release has more of them, which
     * the service runs at its next start.
     *
     * @throws CopyException when that cannot be done
     * @throws DatabaseStartException when a service works on the data folder, or its database cannot be started
     */
    public Copied run() throws CopyException {
        if (!Files.exists(dataFolder.resolve(Cluster.FOLDER).resolve("PG_VERSION"))) {
            throw new CopyException(Reason.noDatabase, dataFolder.toString());
        }
        try (EmbeddedPostgresql embedded = EmbeddedPostgresql.start(dataFolder, true, Map.of());
                Connection from = embedded.connectAsOwner(new Properties());
                Connection into = target.getConnection()) {
            String version = ask(
                    from,
                    "select version from flyway_schema_history where success and version is not null"
                            + " order by installed_rank desc limit 1");
            requireNoRevisions(into);
            migrate(version);
            return copy(from, into);
        } catch (FolderInUseException inUse) {
            throw inUse.advising("stop that one first, since what it writes from now on would not be copied");
        } catch (SQLException | FlywayException | IOException refused) {
            throw new CopyException(
                    Reason.refused,
                    String.valueOf(refused.getMessage()).replaceAll("\\s+", " ").replaceFirst("\\.$", ""));
        }
    }

    /** Every write makes a revision; before the first there is only what each start of the service writes by itself. */
    private static void requireNoRevisions(Connection database) throws SQLException, CopyException {
        if (ask(database, "select to_regclass('dataset_revisions') is not null").equals("t")
                && ask(database, "select exists (select from dataset_revisions)")
                        .equals("t")) {
            throw new CopyException(Reason.notEmpty, "");
        }
    }

    private void migrate(String version) throws CopyException {
        Flyway flyway = Flyway.configure()
                .dataSource(target)
                .placeholders(Map.of(Migrations.APPLICATION, application))
                .target(version)
                .load();
        flyway.migrate();
        if (!flyway.info().current().getVersion().getVersion().equals(version)) {
            throw new CopyException(Reason.notEmpty, "");
        }
    }

    private static Copied copy(Connection from, Connection into) throws SQLException, IOException, CopyException {
        List<CopiedTable> tables = CopiedTable.in(from);
        into.setAutoCommit(false);
        execute(into, "set bytea_output = hex; lock table dataset_revisions");
        requireNoRevisions(into);
        for (CopiedTable table : tables) {
            execute(into, "alter table " + table.name() + " disable trigger user");
        }
        execute(into, "truncate " + tables.stream().map(CopiedTable::name).collect(Collectors.joining(", ")));
        long rows = 0;
        for (CopiedTable table : tables) {
            RowSum copied = table.copy(from, into);
            if (!table.sum(into).equals(copied)) {
                throw new CopyException(Reason.different, table.name());
            }
            rows += copied.rows();
        }
        for (CopiedTable table : tables) {
            execute(into, "alter table " + table.name() + " enable trigger user");
            execute(into, "analyze " + table.name());
        }
        copySequences(from, into);
        into.commit();
        return new Copied(tables.size(), rows);
    }

    private static void copySequences(Connection from, Connection into) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet sequences = statement.executeQuery(
                        "select quote_ident(sequencename), coalesce(last_value, start_value), last_value is not null"
                                + " from pg_sequences where schemaname = current_schema()");
                PreparedStatement set = into.prepareStatement("select setval(?::regclass, ?, ?)")) {
            while (sequences.next()) {
                set.setString(1, sequences.getString(1));
                set.setLong(2, sequences.getLong(2));
                set.setBoolean(3, sequences.getBoolean(3));
                set.execute();
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return Objects.requireNonNull(answer.getString(1));
        }
    }
}
