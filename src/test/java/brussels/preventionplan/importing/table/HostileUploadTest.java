package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.importing.reading.RowIssue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with bytes changed, taken out, doubled or cut off end in rows and issues, never in anything else. So many cases
 * as {@code fuzz.cases} says, from {@code fuzz.seed} on (bench/long fuzz).
 */
class HostileUploadTest {

    private static final int CASES = Integer.getInteger("fuzz.cases", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1038);
    /** No case takes long: what would is an attack. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<byte[]> files = List.of(
            WrittenTable.annex2().csv(',', StandardCharsets.UTF_8, false),
            WrittenTable.annex1().csv(';', StandardCharsets.UTF_16LE, true),
            WrittenTable.annex2().text(StandardCharsets.UTF_8, true),
            String.join("\n", WrittenTable.document().lines()).getBytes(StandardCharsets.UTF_8),
            WrittenTable.annex1().xlsx(),
            WrittenTable.annex2().xlsx());

    @Test
    void mutatedFilesEndInRowsAndIssues() throws IOException {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Random random = new Random(seed);
            byte[] file = files.get(random.nextInt(files.size()));
            boolean isWorkbook = file[0] == 'P' && file[1] == 'K';
            byte[] mutated =
                    isWorkbook && random.nextInt(4) > 0 ? withMutatedPart(file, random) : mutated(file, random);
            Path written = Files.write(folder.resolve("upload"), mutated);
            String failure = "seed " + seed;
            try {
                Received received =
                        Assertions.assertTimeoutPreemptively(LONGEST, () -> Received.from(written), failure);
                assertTrue(received.givesEachLineOnce(), failure);
                assertRejectedForAReason(received, failure);
            } catch (RuntimeException thrown) {
                throw new AssertionError(failure, thrown);
            }
        }
    }

    private static void assertRejectedForAReason(Received received, String failure) {
        Set<Integer> lines = received.issues.stream()
                .filter(RowIssue::isError)
                .map(RowIssue::row)
                .collect(Collectors.toSet());
        assertTrue(
                received.rejected.stream()
                        .allMatch(row -> lines.contains(row.place().line())),
                failure);
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] bytes = file;
        for (int change = 0; change < 1 + random.nextInt(8); change++) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
            byte[] piece = Arrays.copyOfRange(bytes, Math.min(at, end), end);
            bytes = switch (random.nextInt(6)) {
                case 0 -> spliced(bytes, at, end, new byte[0]);
                case 1 -> spliced(bytes, at, at, piece);
                case 2 -> spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
                case 3 -> spliced(bytes, at, at, interesting(random));
                case 4 -> random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> spliced(bytes, at, Math.min(bytes.length, at + 1), interesting(random));
            };
        }
        return bytes;
    }

    private static byte[] interesting(Random random) {
        List<String> pieces = List.of(
                "\"",
                "\t",
                ";",
                ",",
                "\r",
                "\n",
                "-",
                "€",
                "0",
                "99999999999",
                "'=",
                "<",
                ">",
                "&lt;",
                "&#0;",
                " r=\"ZZ9\"",
                "<!DOCTYPE a>",
                " t=\"s\"",
                " t=\"e\"",
                "<f>1</f>",
                "<v>1E999999999</v>",
                "\u0000",
                "M2.1",
                "/",
                "T3");
        return pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, Math.min(from, bytes.length));
        spliced.writeBytes(with);
        spliced.write(bytes, Math.min(to, bytes.length), bytes.length - Math.min(to, bytes.length));
        return spliced.toByteArray();
    }

    /** The same workbook, one of its parts changed before it is packed: what checksums would hide otherwise. */
    private static byte[] withMutatedPart(byte[] workbook, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int chosen = random.nextInt(10);
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream packed = new ZipOutputStream(bytes)) {
            int index = 0;
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                byte[] content = parts.getInputStream(part).readAllBytes();
                boolean isSheet = part.getName().contains("sheet1");
                packed.putNextEntry(new ZipEntry(part.getName()));
                packed.write(index == chosen || (isSheet && chosen > 6) ? mutated(content, random) : content);
                index++;
            }
        }
        return bytes.toByteArray();
    }
}
