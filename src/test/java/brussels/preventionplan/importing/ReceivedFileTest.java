package brussels.preventionplan.importing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ReceivedFileTest {

    /** It was answered with 500, as a defect of the service. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNoDefect() {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> ReceivedFile.receive(new ByteArrayInputStream(new byte[10]), 10, Path.of("/dev/full")));
        assertTrue(thrown.getMessage().startsWith("serviceUnavailable"), thrown::getMessage);
    }
}
