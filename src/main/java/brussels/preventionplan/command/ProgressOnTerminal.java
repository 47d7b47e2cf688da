package brussels.preventionplan.command;

import java.io.PrintWriter;
import java.util.Map;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and remaining time, drawn over itself. */
final class ProgressOnTerminal implements Progress {

    private static final int WIDTH = 79;
    private static final int MEBI = 1024 * 1024;

    private final PrintWriter err;
    private final Wording wording;
    private final ProgressBar bar;

    ProgressOnTerminal(PrintWriter err, Wording wording, long total) {
        this.err = err;
        this.wording = wording;
        this.bar = new ProgressBarBuilder()
                .setInitialMax(total)
                .setUnit(" MiB", MEBI)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void at(long bytes, long rows) {
        bar.stepTo(bytes);
        bar.setExtraMessage(" " + wording.text("command.rows", Map.of("rows", String.valueOf(rows))));
    }

    @Override
    public void close() {
        bar.close();
        err.println();
    }
}
