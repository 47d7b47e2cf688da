package brussels.preventionplan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.database.BackupException;
import brussels.preventionplan.platform.message.MessageLanguage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups on the command line, of the service that runs here. What becomes of them, bench/backup tries. */
@QuarkusTest
@TestProfile(ImportAndExportTest.OwnDatabase.class)
@Tag("database-inside")
class BackupCommandTest {

    @ConfigProperty(name = "preventionplan.data-dir")
    Path dataFolder;

    @TempDir
    Path folder;

    private static Ran run(String... arguments) {
        return Ran.of(Commands.line(new ServiceProcess()), arguments);
    }

    @Test
    void backsTheRunningServiceUp() throws IOException {
        Path file = folder.resolve("backup.zip");

        Ran ran = run("backup", file.toString(), "--language", "en");

        assertEquals(
                new Ran(0, List.of("Backed up into " + file + " (" + Files.size(file) / 1024 + " KiB)."), List.of()),
                ran);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Il y a déjà un fichier %s : il est laissé tel quel.",
                "nl | Er is al een bestand %s: het blijft zoals het is.",
                "en | There is a file %s already: it is left as it is."
            })
    void tellsInTheLanguageThatIsAskedFor(String language, String sentence) throws IOException {
        Path file = Files.createFile(folder.resolve("there"));

        assertEquals(
                new Ran(1, List.of(), List.of(sentence.formatted(file))),
                run("backup", file.toString(), "--language", language));
    }

    @Test
    void refusesToRestoreOverTheRunningService() throws IOException {
        Path file = Files.createFile(folder.resolve("backup.zip"));

        Ran refused = run("restore", file.toString(), "--language", "en");

        assertEquals(
                new Ran(
                        1,
                        List.of(),
                        List.of("The folder " + dataFolder.toAbsolutePath() + " is not empty: a backup is restored into"
                                + " an empty or a missing folder. Name another one in PREVENTIONPLAN_DATA_DIR.")),
                refused);
    }

    @Test
    void aFileThatCannotBeReadIsNotUnderstood() {
        assertEquals(2, run("restore", folder.resolve("away").toString()).exitCode());
        assertEquals(2, run("backup").exitCode());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInOneLine() {
        Ran refused = run("backup", folder.resolve("no/where").toString());

        assertEquals(1, refused.exitCode());
        assertEquals(1, refused.err().size(), () -> refused.toString());
    }

    @ParameterizedTest
    @EnumSource(BackupException.Reason.class)
    void everyReasonHasASentence(BackupException.Reason reason) {
        String sentence = Wording.of(MessageLanguage.en, Locale.ROOT)
                .text("command.backup." + reason, Map.of("place", "here", "detail", "so"));

        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("{"), sentence);
    }
}
