package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    private static final String STARTING = "4711\n/data/cluster\n1790000000\n23456\n\n127.0.0.1\n  3170417    262147\n";

    @TempDir
    Path cluster;

    @Test
    void tellsAReadyServer() throws IOException {
        assertEquals(
                Optional.of(new PostmasterFile(4711, 1_790_000_000L, 23_456, true)), read(STARTING + "ready   \n"));
    }

    @Test
    void tellsAServerThatIsNotReadyYet() throws IOException {
        Optional<PostmasterFile> notReady = Optional.of(new PostmasterFile(4711, 1_790_000_000L, 23_456, false));

        assertEquals(notReady, read(STARTING + "starting\n"));
        assertEquals(notReady, read(STARTING));
    }

    @Test
    void knowsNothingOfAFileThatWasCutShort() throws IOException {
        assertEquals(Optional.empty(), read(""));
        assertEquals(Optional.empty(), read("4711\n/data"));
        assertEquals(Optional.empty(), read("\0\0\0\n\0\n\0\n"));
    }

    @Test
    void knowsNothingWithoutAFile() {
        assertEquals(Optional.empty(), PostmasterFile.read(cluster));
    }

    private Optional<PostmasterFile> read(String content) throws IOException {
        Files.writeString(PostmasterFile.in(cluster), content);
        return PostmasterFile.read(cluster);
    }
}
