package brussels.preventionplan.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A line now and then, and one at the end. */
final class ProgressLines implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final int KIBI = 1024;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final Wording wording;
    private final long total;
    private final InstantSource clock;
    private final Instant start;
    private Instant told;
    private long bytes;
    private long rows;

    ProgressLines(PrintWriter err, Wording wording, long total, InstantSource clock) {
        this.err = err;
        this.wording = wording;
        this.total = total;
        this.clock = clock;
        this.start = clock.instant();
        this.told = start;
    }

    @Override
    public void at(long bytesRead, long rowsRead) {
        bytes = bytesRead;
        rows = rowsRead;
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(BETWEEN))) {
            told = now;
            tell("command.progress", now);
        }
    }

    @Override
    public void close() {
        tell("command.progress.end", clock.instant());
    }

    private void tell(String key, Instant now) {
        double seconds = Math.max(1, Duration.between(start, now).toMillis()) / 1000.0;
        double rate = bytes / seconds;
        Map<String, String> arguments = new HashMap<>();
        arguments.put("bytes", kibibytes(bytes));
        arguments.put("total", kibibytes(total));
        arguments.put("percent", String.valueOf(total == 0 ? PERCENT : bytes * PERCENT / total));
        arguments.put("rows", String.valueOf(rows));
        arguments.put("rate", kibibytes(Math.round(rate)));
        arguments.put("seconds", String.valueOf(Math.round(seconds)));
        arguments.put("remaining", rate == 0 ? "?" : String.valueOf(Math.round((total - bytes) / rate)));
        err.println(wording.text(key, arguments));
        err.flush();
    }

    private static String kibibytes(long bytes) {
        return String.valueOf((bytes + KIBI - 1) / KIBI);
    }
}
