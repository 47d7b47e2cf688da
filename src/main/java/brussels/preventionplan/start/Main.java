package brussels.preventionplan.start;

import brussels.preventionplan.command.Commands;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; with arguments, runs the command that they name instead. */
@QuarkusMain
public final class Main {

    /** Runs until it is told to end. An address that is no URI is for the service to refuse, since Quarkus does so without a word. */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(Commands.run(arguments));
        }
        System.setProperty("vertx.disableURIValidation", "true");
        Thread.currentThread().setContextClassLoader(new WithoutContract(Main.class.getClassLoader()));
        Quarkus.run(arguments);
    }
}
