package brussels.preventionplan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.database.CopyException;
import brussels.preventionplan.platform.message.MessageLanguage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copying on the command line of a service without another database; copying itself is tried by bench/growing. */
@QuarkusTest
@TestProfile(ImportAndExportTest.OwnDatabase.class)
@Tag("database-inside")
class CopyCommandTest {

    @Test
    void whereToIsToBeNamed() {
        Ran refused = Ran.of(Commands.line(new ServiceProcess()), "copy", "--language", "nl");

        assertEquals(
                new Ran(
                        1,
                        List.of(),
                        List.of("QUARKUS_DATASOURCE_JDBC_URL noemt geen PostgreSQL van uzelf om naar te kopiëren, zoals"
                                + " jdbc:postgresql://database.example.brussels:5432/plan.")),
                refused);
    }

    @ParameterizedTest
    @EnumSource(CopyException.Reason.class)
    void everyReasonHasASentence(CopyException.Reason reason) {
        String sentence =
                Wording.of(MessageLanguage.en, Locale.ROOT).text("command.copy." + reason, Map.of("detail", "so"));

        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("{"), sentence);
    }
}
