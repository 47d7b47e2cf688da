package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {

    private static final int EXECUTABLE = 0100755;

    @TempDir
    Path temporary;

    @Test
    void areUnpackedWithTheirRights() throws IOException {
        Path program = unpack(archive("bin/postgres", "first")).program("postgres");

        assertEquals("first", Files.readString(program));
        assertTrue(Files.isExecutable(program));
    }

    @Test
    void areUnpackedOnce() throws IOException {
        BinaryArchive archive = archive("bin/postgres", "first");
        Path program = unpack(archive).program("postgres");
        Files.writeString(program, "touched");

        assertEquals("touched", Files.readString(unpack(archive).program("postgres")));
    }

    @Test
    void areUnpackedAnewWhenTheArchiveIsAnother() throws IOException {
        Binaries first = unpack(archive("bin/postgres", "first"));
        Binaries second = unpack(archive("bin/postgres", "second"));

        assertNotEquals(first, second);
        assertEquals("second", Files.readString(second.program("postgres")));
        assertFalse(Files.exists(first.folder()), "what is of no use any more is removed");
    }

    @Test
    void areNotUnpackedOutsideOfTheFolder() throws IOException {
        BinaryArchive malicious = archive("../../outside", "evil");

        assertThrows(DatabaseStartException.class, () -> unpack(malicious));
        assertFalse(Files.exists(temporary.resolve("outside")));
    }

    @Test
    void areNotTakenFromADamagedArchive() throws IOException {
        byte[] whole = pack("bin/postgres", "first");
        BinaryArchive damaged = BinaryArchive.of("damaged.txz", Arrays.copyOf(whole, whole.length / 2));

        String sentence = assertThrows(DatabaseStartException.class, () -> unpack(damaged))
                .getMessage();

        assertTrue(sentence.startsWith("The programs of PostgreSQL cannot be unpacked (" + temporary), sentence);
    }

    @Test
    void areMissingForAnUnknownPlatform() {
        String sentence = assertThrows(DatabaseStartException.class, () -> BinaryArchive.find("Plan 9", "vax"))
                .getMessage();

        assertTrue(sentence.startsWith("No PostgreSQL for Plan 9 on vax is packed in this service"), sentence);
        assertTrue(sentence.contains("QUARKUS_DATASOURCE_JDBC_URL"), sentence);
    }

    private Binaries unpack(BinaryArchive archive) {
        try (DataFolder folder = DataFolder.hold(temporary.resolve("data"))) {
            return Binaries.unpack(archive, folder, false);
        }
    }

    private static BinaryArchive archive(String file, String content) throws IOException {
        return BinaryArchive.of("test.txz", pack(file, content));
    }

    private static byte[] pack(String file, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(LZMA2Options.PRESET_MIN)))) {
            byte[] data = content.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(file, true);
            entry.setSize(data.length);
            entry.setMode(EXECUTABLE);
            tar.putArchiveEntry(entry);
            tar.write(data);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
