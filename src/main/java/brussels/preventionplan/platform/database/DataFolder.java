package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything of one database, held by one service at a time.
 *
 * <p>What is made in it is made under another name and renamed when it is whole, so that a kill in the middle leaves
 * nothing that is later taken for finished.
 */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DataFolder.class);
    private static final int LONGEST_PROCESS_ID = 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder when it is missing, readable by its owner alone, and takes hold of it until {@link #close()}
     * or until the process ends, in whatever way.
     */
    static DataFolder hold(Path configured) {
        try {
            OwnerOnly.createFolders(configured);
            Path path = configured.toRealPath();
            FileChannel channel = OwnerOnly.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new FolderInUseException(path, holder);
            }
            channel.truncate(0).write(ByteBuffer.wrap(processId()));
            DataFolder folder = new DataFolder(path, channel);
            folder.removeUnfinished();
            return folder;
        } catch (IOException e) {
            throw DatabaseStartException.at(configured, "The data folder of the database cannot be used", e);
        }
    }

    private static byte[] processId() {
        return Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST_PROCESS_ID);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(path, "*.new-*")) {
            unfinished.forEach(DataFolder::remove);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Fills a folder under another name, then gives it its own. Nothing is done when it is there already. */
    void createWhole(Path folder, Filling filling) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path unfinished = OwnerOnly.createFolderBeside(folder);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            forceNames(path);
        } finally {
            remove(unfinished);
        }
    }

    /** Writes a file, readable by its owner alone, all of it or nothing. */
    void writeWhole(Path file, String content) throws IOException {
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".new-" + ProcessHandle.current().pid());
        OwnerOnly.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceNames(path);
    }

    /** Lets the account enter this folder, and gives it the place in it. */
    void giveTo(Account account, Path place) throws IOException {
        account.give(path);
        account.giveAll(place);
    }

    /** Removes what matches the pattern, but for the one to keep. */
    void removeOthers(String pattern, Path kept) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, pattern)) {
            for (Path other : found) {
                if (!other.equals(kept)) {
                    remove(other);
                }
            }
        }
    }

    /** Has the disk keep which files lie in a folder, where that can be asked of it. */
    static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debugf("The names in %s cannot be forced to the disk here: %s", folder, e.getMessage());
        }
    }

    private static void remove(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s is of no use any more and could not be removed: %s", place, e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warnf("The lock on %s could not be released: %s", path, e.getMessage());
        }
    }

    /** What makes the content of a folder. */
    @FunctionalInterface
    interface Filling {

        void fill(Path folder) throws IOException;
    }
}
