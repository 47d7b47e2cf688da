package brussels.preventionplan.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command came to, run within the test.
 *
 * @param out its lines on standard output
 * @param err its lines on standard error
 */
record Ran(int exitCode, List<String> out, List<String> err) {

    static Ran of(CommandLine line, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Ran(
                exitCode,
                out.toString().lines().toList(),
                err.toString().lines().toList());
    }
}
