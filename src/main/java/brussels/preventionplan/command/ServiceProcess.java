package brussels.preventionplan.command;

import brussels.preventionplan.importing.FileImports;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Starts the service for one command, with its database and without HTTP, and hands the whole command line over to it. */
final class ServiceProcess implements ServiceWork {

    /** Nobody can reach the service, and standard output is the command's own. */
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.console.level", "WARN");

    private static final String WHEN_IN_USE = "preventionplan.database.when-in-use";
    private static final String OWN_DATABASE = ", or name a database that both can use in QUARKUS_DATASOURCE_JDBC_URL";

    private final String[] arguments;

    ServiceProcess(String... arguments) {
        this.arguments = arguments.clone();
    }

    @Override
    public ExitCode importFile(CommandLine command, Path file, FileImports.Order order, Wording wording) {
        return run(command, "send the file to it (POST /preventionPlan/v1/imports)" + OWN_DATABASE);
    }

    @Override
    public ExitCode export(CommandLine command, Export export, Wording wording) {
        return run(command, "stop that one" + OWN_DATABASE);
    }

    private ExitCode run(CommandLine command, String whenInUse) {
        SETTINGS.forEach(System::setProperty);
        System.setProperty(WHEN_IN_USE, whenInUse);
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                ServiceCommand.class,
                (code, failure) -> {
                    exitCode.set(code);
                    tell(command.getErr(), failure);
                },
                arguments);
        return ExitCode.of(exitCode.get());
    }

    /** Why the service could not be started: in its own sentence where it has one, as it says it at its own start. */
    private static void tell(PrintWriter err, @Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ConfigurationException) {
            err.println(root.getMessage());
        } else if (failure != null) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
