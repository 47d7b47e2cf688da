package brussels.preventionplan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.message.MessageLanguage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Wording ENGLISH = Wording.of(MessageLanguage.en, Locale.ROOT);
    private static final long MEBI = 1024 * 1024;

    private final StringWriter printed = new StringWriter();
    private final PrintWriter err = new PrintWriter(printed);
    private Instant now = Instant.EPOCH;

    @Test
    void linesComeNowAndThenAndAtTheEnd() {
        try (Progress progress = new ProgressLines(err, ENGLISH, 4 * MEBI, () -> now)) {
            now = Instant.EPOCH.plusSeconds(5);
            progress.at(MEBI / 2, 1000);
            now = Instant.EPOCH.plusSeconds(10);
            progress.at(MEBI, 2000);
            now = Instant.EPOCH.plusSeconds(19);
            progress.at(2 * MEBI, 4000);
            now = Instant.EPOCH.plusSeconds(40);
            progress.at(4 * MEBI, 8000);
        }
        assertEquals(
                List.of(
                        "1024 of 4096 KiB read (25 %), rows: 2000, 103 KiB/s; about 30 s to go",
                        "4096 of 4096 KiB read (100 %), rows: 8000, 103 KiB/s; about 0 s to go",
                        "4096 of 4096 KiB read, rows: 8000, in 40 s"),
                printed.toString().lines().toList());
    }

    @Test
    void nothingReadHasNoTimeToGo() {
        try (Progress progress = new ProgressLines(err, ENGLISH, 0, () -> now)) {
            now = Instant.EPOCH.plusSeconds(10);
            progress.at(0, 0);
        }
        assertEquals(
                List.of(
                        "0 of 0 KiB read (100 %), rows: 0, 0 KiB/s; about ? s to go",
                        "0 of 0 KiB read, rows: 0, in 10 s"),
                printed.toString().lines().toList());
    }

    @Test
    void aBarIsDrawnOverItselfWithRateAndRows() {
        try (Progress progress = new ProgressOnTerminal(err, ENGLISH, 4 * MEBI)) {
            progress.at(4 * MEBI, 8000);
        }
        String last = printed.toString().lines().reduce((one, other) -> other).orElseThrow();
        String drawn = last.substring(last.lastIndexOf('\r') + 1);
        assertTrue(printed.toString().startsWith("\r"), () -> printed.toString());
        assertTrue(drawn.contains("100%") && drawn.contains("4/4 MiB") && drawn.contains("rows: 8000"), () -> drawn);
        assertTrue(drawn.contains("MiB/s"), () -> drawn);
    }
}
