package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.database.BackupException.Reason;
import brussels.preventionplan.platform.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file of a backup, as {@link BackupWriter} wrote it. What is read of it is compared with its sum. */
final class BackupFile implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> sums;

    private BackupFile(Path file, ZipFile zip, Map<String, String> sums) {
        this.file = file;
        this.zip = zip;
        this.sums = sums;
    }

    /**
     * Opens the file and reads all of it.
     *
     * @param needed names of files that it must have
     * @throws BackupException when it is no backup, or was cut short or altered
     */
    static BackupFile open(Path file, Set<String> needed) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupFile backup = new BackupFile(file, zip, sums(zip));
                backup.verify(needed);
                return backup;
            } catch (IOException | RuntimeException failed) {
                zip.close();
                throw failed;
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()));
        }
    }

    private static BackupException damaged(Path file, String detail) {
        return new BackupException(Reason.damaged, file, detail);
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupWriter.SUMS);
        if (entry == null) {
            throw new ZipException(BackupWriter.SUMS);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(BackupWriter.BETWEEN, 2))
                    .filter(cells -> cells.length == 2)
                    .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0], (first, second) -> second));
        }
    }

    private void verify(Set<String> needed) throws IOException {
        List<String> files = names(false);
        if (!sums.keySet().equals(Set.copyOf(files)) || !sums.keySet().containsAll(needed)) {
            throw damaged(file, BackupWriter.SUMS);
        }
        for (String name : files) {
            read(name, OutputStream.nullOutputStream());
        }
    }

    private List<String> names(boolean folders) {
        return zip.stream()
                .filter(entry -> entry.isDirectory() == folders)
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(BackupWriter.SUMS))
                .toList();
    }

    private void read(String name, OutputStream target) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(target, Sha256.begin());
        try (InputStream content = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name), name))) {
            content.transferTo(digested);
        } catch (ZipException | EOFException broken) {
            throw damaged(file, name);
        }
        if (!Sha256.hex(digested.getMessageDigest()).equals(sums.get(name))) {
            throw damaged(file, name);
        }
    }

    boolean has(String name) {
        return sums.containsKey(name);
    }

    String text(String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        read(name, content);
        return content.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes a folder of it, each file forced to the disk and readable by its owner alone.
     *
     * @param name of the folder in the backup
     * @param target an empty folder
     */
    void unpack(String name, Path target) throws IOException {
        String prefix = name + "/";
        for (String each : names(true)) {
            if (each.startsWith(prefix)) {
                OwnerOnly.createFolders(inside(target, each.substring(prefix.length())));
            }
        }
        for (String each : names(false)) {
            if (each.startsWith(prefix)) {
                Path unpacked = inside(target, each.substring(prefix.length()));
                try (FileChannel channel =
                        OwnerOnly.open(unpacked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    read(each, Channels.newOutputStream(channel));
                    channel.force(true);
                }
            }
        }
    }

    private Path inside(Path folder, String name) throws BackupException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw damaged(file, name);
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
