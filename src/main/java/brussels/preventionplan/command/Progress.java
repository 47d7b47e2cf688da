package brussels.preventionplan.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine.Help.Ansi;

/** Shows how far the reading of a file is. */
sealed interface Progress extends AutoCloseable permits ProgressOnTerminal, ProgressLines {

    /** So many bytes and rows were read. */
    void at(long bytes, long rows);

    /** The reading ended. */
    @Override
    void close();

    /**
     * As a bar on a terminal that can draw over a line, else as lines.
     *
     * @param total size of the file in bytes
     */
    static Progress of(PrintWriter err, Wording wording, long total) {
        return Ansi.AUTO.enabled()
                ? new ProgressOnTerminal(err, wording, total)
                : new ProgressLines(err, wording, total, InstantSource.system());
    }
}
