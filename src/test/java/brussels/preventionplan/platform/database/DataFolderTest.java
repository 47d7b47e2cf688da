package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void saysWhenAFileLiesInPlaceOfTheFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));

        String sentence = assertThrows(DatabaseStartException.class, () -> DataFolder.hold(file))
                .getMessage();

        assertEquals(
                "The data folder of the database cannot be used (" + file + "): there is a file in place of a folder.",
                sentence);
    }

    @Test
    void makesAFolderOnce() throws IOException {
        try (DataFolder folder = DataFolder.hold(temporary)) {
            folder.createWhole(folder.resolve("made"), made -> Files.createFile(made.resolve("first")));
            folder.createWhole(folder.resolve("made"), made -> Files.createFile(made.resolve("second")));

            assertEquals(List.of("lock", "made", "made/first"), content());
        }
    }

    @Test
    void leavesNothingOfAFolderThatCouldNotBeMade() throws IOException {
        try (DataFolder folder = DataFolder.hold(temporary)) {
            assertThrows(
                    IOException.class,
                    () -> folder.createWhole(folder.resolve("made"), made -> {
                        Files.createFile(made.resolve("half"));
                        throw new IOException("No space left on device");
                    }));

            assertEquals(List.of("lock"), content());
        }
    }

    @Test
    void removesWhatAKilledServiceLeftUnfinished() throws IOException {
        Files.createFile(Files.createDirectory(temporary.resolve("binaries-0123.new-456"))
                .resolve("half"));
        Files.createFile(temporary.resolve("password.new-789"));

        DataFolder.hold(temporary).close();

        assertEquals(List.of("lock"), content());
    }

    @Test
    void writesAFileWholeOrNotAtAll() throws IOException {
        try (DataFolder folder = DataFolder.hold(temporary)) {
            folder.writeWhole(folder.resolve("password"), "secret");

            assertEquals("secret", Files.readString(temporary.resolve("password")));
            assertEquals(List.of("lock", "password"), content());
        }
    }

    @Test
    void canBeHeldAgainAfterItWasLetGo() {
        DataFolder.hold(temporary).close();
        DataFolder.hold(temporary).close();

        assertTrue(Files.exists(temporary.resolve("lock")));
        assertFalse(Files.exists(temporary.resolve("password")));
    }

    private List<String> content() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(each -> !each.equals(temporary))
                    .map(each -> temporary.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }
}
