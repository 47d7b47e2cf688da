package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A data folder with an empty database, made once for all tests of a run: to unpack the programs of PostgreSQL and to
 * initialize a cluster takes longer than all else that most tests do.
 */
public final class PreparedDatabase implements LauncherSessionListener {

    /** System property: classes of a test are loaded more than once, and all use one folder. */
    private static final String FOLDER = "preventionplan.test.prepared-database";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty(
                FOLDER, TemporaryDataFolder.make("prepared-database-").toString());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TemporaryDataFolder.remove(folder());
    }

    /**
     * Makes a data folder as the first start of a service leaves it, without a table.
     *
     * @param dataFolder empty, or not there yet
     */
    static void lendTo(Path dataFolder) {
        lendBinariesTo(dataFolder);
        copy(folder().resolve(Cluster.PASSWORD), dataFolder.resolve(Cluster.PASSWORD));
        copy(folder().resolve(Cluster.FOLDER), dataFolder.resolve(Cluster.FOLDER));
    }

    /** Has a data folder take the programs of PostgreSQL for its own. */
    static void lendBinariesTo(Path dataFolder) {
        try {
            OwnerOnly.createFolders(dataFolder);
            Path binaries = binaries();
            Files.createSymbolicLink(dataFolder.resolve(binaries.getFileName()), binaries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that what removes the data folder does not come here. */
    static void takeBinariesBackFrom(Path dataFolder) {
        try {
            Path link = dataFolder.resolve(binaries().getFileName());
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() {
        if (!Files.exists(folder().resolve(Cluster.FOLDER))) {
            EmbeddedPostgresql.start(folder(), false, Map.of()).close();
        }
        try (DataFolder held = DataFolder.hold(folder())) {
            return Binaries.unpack(BinaryArchive.ofThisMachine(), held, false).folder();
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
