package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.database.BackupException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes backups of a data folder with its embedded database, and restores them. */
public final class Backups {

    private static final String OPERATOR_TOKEN = "operator-token";

    private static final Set<String> NEEDED = Set.of(
            Cluster.PASSWORD,
            Cluster.FOLDER + "/PG_VERSION",
            Cluster.FOLDER + "/global/pg_control",
            Cluster.FOLDER + "/backup_label");
    /** What a restore that was killed leaves and the next one overcomes, and what a disk of its own has. */
    private static final PathMatcher EMPTY_ALL_THE_SAME =
            FileSystems.getDefault().getPathMatcher("glob:{lock,*.new-*,lost+found}");

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'prevention-plan-'yyyyMMdd'T'HHmmss'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final Path dataFolder;

    /** @param dataFolder of a service with an embedded database; a relative one is in the working directory */
    public Backups(Path dataFolder) {
        this.dataFolder = dataFolder.toAbsolutePath();
    }

    /**
     * Those of the service that the settings of this process describe.
     *
     * @throws BackupException when its database is not the embedded one
     */
    public static Backups ofService() throws BackupException {
        Config settings = ConfigProvider.getConfig();
        if (!EmbeddedPostgresqlDriver.isEmbedded(settings.getValue("quarkus.datasource.jdbc.url", String.class))) {
            throw new BackupException(Reason.outside, "", "");
        }
        return new Backups(settings.getValue("preventionplan.data-dir", Path.class));
    }

    /** The folder that is backed up, or restored into. */
    public Path dataFolder() {
        return dataFolder;
    }

    /**
     * Writes all that the data folder holds into one file, whole under its name or not at all. A service that holds the folder
     * goes on reading and writing; without one, the database is started for it, and stopped again.
     *
     * @param fileOrFolder the file, not there yet, or a folder in which one is made, named by the moment
     * @return the file; its owner alone can read it
     * @throws BackupException when there is no database, it refuses, or the file is there already
     * @throws DatabaseStartException when no service holds the folder and its database cannot be started
     * @throws IOException when something cannot be read or written
     */
    public Path take(Path fileOrFolder) throws IOException {
        if (!Files.exists(dataFolder.resolve(Cluster.FOLDER).resolve("PG_VERSION"))) {
            throw new BackupException(Reason.noDatabase, dataFolder, "");
        }
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(NAME.format(Instant.now())) : fileOrFolder;
        if (Files.exists(file)) {
            throw new BackupException(Reason.exists, file, "");
        }
        try (EmbeddedPostgresql database = EmbeddedPostgresql.start(dataFolder, true, Map.of())) {
            write(database.cluster(), () -> database.connect(Cluster.SUPERUSER, "", new Properties()), file);
        } catch (FolderInUseException inUse) {
            writeOfRunning(file);
        }
        return file;
    }

    private void writeOfRunning(Path file) throws IOException {
        Cluster cluster = Cluster.ofExisting(dataFolder);
        PostmasterFile server = PostmasterFile.read(cluster.folder())
                .filter(PostmasterFile::ready)
                .orElseThrow(() -> new BackupException(Reason.notReady, dataFolder, ""));
        write(cluster, () -> cluster.connect(server.port(), Cluster.SUPERUSER, "", new Properties()), file);
    }

    /** Where a connection comes from. */
    @FunctionalInterface
    private interface Connecting {

        Connection connect() throws SQLException;
    }

    private void write(Cluster cluster, Connecting database, Path file) throws IOException {
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".new-" + ProcessHandle.current().pid());
        try {
            try (BackupWriter backup = BackupWriter.create(unfinished);
                    Connection connection = database.connect()) {
                new ClusterCopy(cluster, connection).into(backup, Cluster.FOLDER);
                for (String name : List.of(Cluster.PASSWORD, OPERATOR_TOKEN)) {
                    addSecret(dataFolder.resolve(name), name, backup);
                }
                backup.finish();
            } catch (SQLException refused) {
                throw new BackupException(Reason.refused, dataFolder, String.valueOf(refused.getMessage()));
            }
            Files.move(unfinished, file);
            DataFolder.forceNames(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void addSecret(Path file, String name, BackupWriter backup) throws IOException {
        if (Files.exists(file)) {
            try (InputStream content = Files.newInputStream(file)) {
                backup.file(name, content);
            }
        }
    }

    /**
     * Makes the data folder, empty or missing, of a backup; the service then starts on it. The backup is read as a whole
     * before anything is written; until all is written, no service takes the folder for one with a database.
     *
     * @throws BackupException when the file is no whole backup, or the folder is not empty
     * @throws DatabaseStartException when the folder cannot be made
     * @throws IOException when something cannot be read or written
     */
    public void restore(Path file) throws IOException {
        requireEmpty();
        try (BackupFile backup = BackupFile.open(file, NEEDED);
                DataFolder folder = DataFolder.hold(dataFolder)) {
            requireEmpty();
            folder.createWhole(folder.resolve(Cluster.FOLDER), unfinished -> backup.unpack(Cluster.FOLDER, unfinished));
            // The service refuses to start on a database without its password: it is written last.
            if (backup.has(OPERATOR_TOKEN)) {
                folder.writeWhole(folder.resolve(OPERATOR_TOKEN), backup.text(OPERATOR_TOKEN));
            }
            folder.writeWhole(folder.resolve(Cluster.PASSWORD), backup.text(Cluster.PASSWORD));
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(dataFolder)) {
            return;
        }
        try (Stream<Path> content = Files.list(dataFolder)) {
            if (!content.map(Path::getFileName).allMatch(EMPTY_ALL_THE_SAME::matches)) {
                throw new BackupException(Reason.notEmpty, dataFolder, "");
            }
        }
    }
}
