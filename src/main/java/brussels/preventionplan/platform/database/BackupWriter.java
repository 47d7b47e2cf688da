package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the file of a backup: a zip file that its owner alone can read. Its last entry, {@value #SUMS}, has the SHA-256 of
 * each other file in the form that {@code sha256sum --check} reads.
 *
 * <p>A zip file takes what is copied while it grows or shrinks: it need not say beforehand how long it is.
 */
final class BackupWriter implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";
    /** Between the sum and the name. */
    static final String BETWEEN = "  ";

    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    private BackupWriter(FileChannel channel) {
        this.channel = channel;
        this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Creates the file, which must not be there yet. */
    static BackupWriter create(Path file) throws IOException {
        return new BackupWriter(OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Adds a folder, which may stay empty. */
    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    /** Adds a file with all that can be read of it. */
    void file(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.begin());
        content.transferTo(digested);
        zip.closeEntry();
        sums.append(Sha256.hex(digested.getMessageDigest()))
                .append(BETWEEN)
                .append(name)
                .append('\n');
    }

    void file(String name, String content) throws IOException {
        file(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends it, and forces it to the disk. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        channel.force(true);
    }

    /** Lets go of the file; without {@link #finish()} it is no backup. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
