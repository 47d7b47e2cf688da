package brussels.preventionplan.platform.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for one platform, as they lie on the class path: a tar file compressed with xz. */
final class BinaryArchive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final String resource;
    private final Content content;
    private final String checksum;

    private BinaryArchive(String resource, Content content, String checksum) {
        this.resource = resource;
        this.content = content;
        this.checksum = checksum;
    }

    /**
     * @param resource its name on the class path, for messages
     * @param content all of its bytes
     */
    static BinaryArchive of(String resource, byte[] content) throws IOException {
        Content inMemory = () -> new ByteArrayInputStream(content);
        return new BinaryArchive(resource, inMemory, checksum(inMemory));
    }

    static BinaryArchive ofThisMachine() {
        return find(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static BinaryArchive find(String operatingSystem, String architecture) {
        String resource = resourceFor(operatingSystem, architecture);
        URL found = BinaryArchive.class.getClassLoader().getResource(resource);
        if (found == null) {
            throw new DatabaseStartException("No PostgreSQL for " + operatingSystem + " on " + architecture
                    + " is packed in this service (" + resource
                    + "): build it on that platform, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
        }
        try {
            return new BinaryArchive(resource, found::openStream, checksum(found));
        } catch (IOException e) {
            throw new DatabaseStartException("The PostgreSQL that is packed in this service (" + resource
                    + ") cannot be read: " + e.getMessage() + ".");
        }
    }

    /** What the jar says of it already: to read 15 MB at each start would take longer than what they are compared for. */
    private static String checksum(URL found) throws IOException {
        URLConnection connection = found.openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection packed)) {
            return checksum(found::openStream);
        }
        try (JarFile jar = packed.getJarFile()) {
            JarEntry entry = jar.getJarEntry(packed.getEntryName());
            return checksum(entry.getCrc(), entry.getSize());
        }
    }

    private static String checksum(Content content) throws IOException {
        try (CheckedInputStream stream = new CheckedInputStream(content.open(), new CRC32())) {
            long size = stream.transferTo(OutputStream.nullOutputStream());
            return checksum(stream.getChecksum().getValue(), size);
        }
    }

    private static String checksum(long crc32, long size) {
        return "%08x-%x".formatted(crc32, size);
    }

    static String resourceOfThisMachine() {
        return resourceFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private static String resourceFor(String operatingSystem, String architecture) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        String machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        return "postgres-" + family + "-" + machine + ".txz";
    }

    /** CRC-32 and size, in hexadecimal, for the name of a folder: another version of PostgreSQL has others. */
    String checksum() {
        return checksum;
    }

    /**
     * @param folder an empty folder
     * @param durable whether each file is forced to the disk
     */
    void unpackInto(Path folder, boolean durable) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(content.open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder, durable);
            }
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream data, Path folder, boolean durable) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            inside(folder, target.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(data, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, true)) {
            throw new IOException(target + " cannot be made executable");
        }
        if (durable) {
            try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
                file.force(true);
            }
        }
    }

    private Path inside(Path folder, Path target) throws IOException {
        Path normal = target.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException(resource + " names a place outside of the folder: " + target);
        }
        return normal;
    }

    /** Where its bytes are read from. */
    private interface Content {

        InputStream open() throws IOException;
    }
}
