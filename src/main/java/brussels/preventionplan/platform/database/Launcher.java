package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Runs the programs of PostgreSQL in the way that this machine allows.
 *
 * <p>Where {@code setpriv} knows {@code --pdeathsig}, the kernel stops the database as soon as the thread that started
 * it ends, a {@code kill -9} of the service included. It gets SIGQUIT, after which PostgreSQL stops at once, and not
 * SIGINT, after which it first writes all of its memory to the disk, however long that takes.
 */
final class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    /** Keeps Ctrl-C in a terminal away from the database: the service itself stops it, after its pool. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    private final Binaries binaries;
    private final Account account;
    private final boolean tied;
    private final String version;

    private Launcher(Binaries binaries, Account account, boolean tied, String version) {
        this.binaries = binaries;
        this.account = account;
        this.tied = tied;
        this.version = version;
    }

    /** Tries what works here, by asking PostgreSQL its version. */
    static Launcher probe(Binaries binaries, DataFolder dataFolder) {
        if (!Files.isExecutable(binaries.program("postgres"))) {
            throw new DatabaseStartException("PostgreSQL cannot be executed in " + binaries.folder()
                    + ": is its file system mounted with noexec? Name another folder in PREVENTIONPLAN_DATA_DIR.");
        }
        String reason = "";
        for (Account account : Account.candidates()) {
            for (boolean tied : List.of(true, false)) {
                try {
                    dataFolder.giveTo(account, binaries.folder());
                    return new Launcher(binaries, account, tied, version(binaries, account, tied));
                } catch (CommandFailedException e) {
                    reason = e.getMessage();
                } catch (IOException e) {
                    reason = DatabaseStartException.reason(e);
                }
            }
        }
        throw new DatabaseStartException("PostgreSQL does not run in " + binaries.folder() + " for this user"
                + " (it refuses root, and accounts without a name): " + reason + ".");
    }

    /** The shell closes the gap in which the service ends after it forked and before the tie is made. */
    private static List<String> tieToThisProcess() {
        return List.of(
                "setpriv",
                "--pdeathsig",
                "QUIT",
                "sh",
                "-c",
                "[ \"$PPID\" = \"$1\" ] && shift && exec \"$@\"",
                "sh",
                Long.toString(ProcessHandle.current().pid()));
    }

    private static String version(Binaries binaries, Account account, boolean tied) throws CommandFailedException {
        String answer = run(serverCommand(binaries, account, tied, List.of("--version")), "", TO_ANSWER)
                .strip();
        return answer.substring(answer.lastIndexOf(' ') + 1);
    }

    /** As PostgreSQL says it itself, such as {@code 18.6}. */
    String version() {
        return version;
    }

    /** What a data directory is bound to, such as {@code 18}. */
    String majorVersion() {
        return version.replaceFirst("\\..*", "");
    }

    /** Whether the kernel stops the database when this process is killed. */
    boolean tiesToThisProcess() {
        return tied;
    }

    /** The account that has to own all files of the database. */
    Account account() {
        return account;
    }

    /**
     * Starts the server and comes back at once.
     *
     * <p>To be called from a thread that lives as long as the server is to live: the kernel binds the two.
     */
    Process startServer(List<String> arguments) throws IOException {
        Process process =
                builder(serverCommand(binaries, account, tied, arguments)).start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> serverCommand(
            Binaries binaries, Account account, boolean tied, List<String> arguments) {
        List<String> command = new ArrayList<>(tied ? OWN_SESSION : List.of());
        command.addAll(account.command());
        command.addAll(tied ? tieToThisProcess() : List.of());
        command.add(binaries.program("postgres").toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a program to its end.
     *
     * @param input what it reads
     * @return what it wrote
     */
    String run(Duration limit, String input, String program, String... arguments) throws CommandFailedException {
        List<String> command = new ArrayList<>(account.command());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return run(command, input, limit);
    }

    /** Sends a signal; a process that has gone already is none of our business any more. */
    void signal(String signal, long processId) {
        try {
            run(TO_ANSWER, "", "pg_ctl", "kill", signal, Long.toString(processId));
        } catch (CommandFailedException e) {
            ProcessHandle.of(processId).filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // PGPORT, PGDATA and their like would change what we ask for.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_MESSAGES", "C");
        return builder;
    }

    private static String run(List<String> command, String input, Duration limit) throws CommandFailedException {
        Process process = null;
        try {
            process = builder(command).start();
            CompletableFuture<String> output = readAll(process);
            write(input, process);
            String written = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new CommandFailedException(Complaint.in(written));
            }
            return written;
        } catch (TimeoutException e) {
            throw new CommandFailedException(command.get(0) + " did not end within " + limit.toSeconds() + " seconds");
        } catch (IOException | ExecutionException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** A program that ended too early to read its input tells the reason by its output. */
    private static void write(String input, Process process) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debugf("%s did not read its input: %s", process, e.getMessage());
        }
    }

    private static CompletableFuture<String> readAll(Process process) {
        return CompletableFuture.supplyAsync(() -> {
            try (InputStream output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        });
    }

    /** A program could not be run, ended with an error, or did not end in time. */
    static final class CommandFailedException extends Exception {

        private static final long serialVersionUID = 1L;

        CommandFailedException(String reason) {
            super(reason);
        }
    }
}
