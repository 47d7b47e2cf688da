package brussels.preventionplan.command;

import brussels.preventionplan.platform.database.BackupException;
import brussels.preventionplan.platform.database.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Backs up and restores the data folder that the service has, or would have: without starting it. */
final class BackupCommand {

    private static final int KIBI = 1024;

    private final CommandLine command;
    private final Wording wording;

    BackupCommand(CommandLine command, Wording wording) {
        this.command = command;
        this.wording = wording;
    }

    ExitCode backup(Path fileOrFolder) throws IOException {
        try {
            Path file = Backups.ofService().take(fileOrFolder);
            tell(
                    "command.backup.done",
                    Map.of("place", file.toString(), "size", String.valueOf(Files.size(file) / KIBI)));
            return ExitCode.done;
        } catch (BackupException failed) {
            return tell(failed);
        }
    }

    ExitCode restore(Path file) throws IOException {
        try {
            Backups backups = Backups.ofService();
            backups.restore(file);
            tell("command.restore.done", Map.of("place", backups.dataFolder().toString()));
            return ExitCode.done;
        } catch (BackupException failed) {
            return tell(failed);
        }
    }

    private void tell(String key, Map<String, String> arguments) {
        command.getOut().println(wording.text(key, arguments));
    }

    private ExitCode tell(BackupException failed) {
        command.getErr()
                .println(wording.text(
                        "command.backup." + failed.reason(),
                        Map.of("place", failed.place(), "detail", failed.detail())));
        return ExitCode.failed;
    }
}
