package brussels.preventionplan.command;

import brussels.preventionplan.platform.database.CopyException;
import brussels.preventionplan.platform.database.DatabaseCopy;
import java.util.Map;
import picocli.CommandLine;

/** Copies the data folder that the service has into a database of the operator's: without starting the service. */
final class CopyCommand {

    private final CommandLine command;
    private final Wording wording;

    CopyCommand(CommandLine command, Wording wording) {
        this.command = command;
        this.wording = wording;
    }

    ExitCode copy() {
        try {
            DatabaseCopy.Copied copied = DatabaseCopy.ofService().run();
            command.getOut()
                    .println(wording.text(
                            "command.copy.done",
                            Map.of("tables", String.valueOf(copied.tables()), "rows", String.valueOf(copied.rows()))));
            return ExitCode.done;
        } catch (CopyException failed) {
            command.getErr()
                    .println(wording.text("command.copy." + failed.reason(), Map.of("detail", failed.detail())));
            return ExitCode.failed;
        }
    }
}
