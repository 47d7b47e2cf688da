package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.digest.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for one platform, as they lie on the class path: a tar file compressed with xz. */
final class BinaryArchive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final String resource;
    private final byte[] content;

    /**
     * @param resource its name on the class path, for messages
     * @param content all of its bytes
     */
    BinaryArchive(String resource, byte[] content) {
        this.resource = resource;
        this.content = content;
    }

    static BinaryArchive ofThisMachine() {
        return find(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static BinaryArchive find(String operatingSystem, String architecture) {
        String resource = resourceFor(operatingSystem, architecture);
        try (InputStream stream = BinaryArchive.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new DatabaseStartException(
                        "No PostgreSQL for " + operatingSystem + " on " + architecture
                                + " is packed in this service (" + resource
                                + "): build it on that platform, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
            }
            return new BinaryArchive(resource, stream.readAllBytes());
        } catch (IOException e) {
            throw new DatabaseStartException("The PostgreSQL that is packed in this service (" + resource
                    + ") cannot be read: " + e.getMessage() + ".");
        }
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

    /** SHA-256 of the archive, in hexadecimal: another version of PostgreSQL has another. */
    String checksum() {
        return Sha256.hex(content);
    }

    /**
     * @param folder an empty folder
     * @param durable whether each file is forced to the disk
     */
    void unpackInto(Path folder, boolean durable) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(inMemory())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder, durable);
            }
        }
    }

    private InputStream inMemory() {
        return new ByteArrayInputStream(content);
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
}
