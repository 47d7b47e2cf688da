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

/**
 * Runs the programs of PostgreSQL in the way that this machine allows.
 *
 * <p>PostgreSQL refuses to run as root, and {@code initdb} to run for an account without a name. {@code unshare -U}
 * gives both a nameless user in a user namespace of their own, who still owns what the account owns.
 *
 * <p>Where {@code setpriv} knows {@code --pdeathsig}, the kernel stops the database as soon as the thread that started
 * it ends, a {@code kill -9} of the service included. It gets SIGQUIT, after which PostgreSQL stops at once, and not
 * SIGINT, after which it first writes all of its memory to the disk, however long that takes.
 */
final class Launcher {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final List<String> OWN_ACCOUNT = List.of();
    private static final List<String> NAMELESS_ACCOUNT = List.of("unshare", "-U");
    /** Keeps Ctrl-C in a terminal away from the database: the service itself stops it, after its pool. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    private final Binaries binaries;
    private final List<String> account;
    private final List<String> tie;
    private final String version;

    private Launcher(Binaries binaries, List<String> account, List<String> tie, String version) {
        this.binaries = binaries;
        this.account = account;
        this.tie = tie;
        this.version = version;
    }

    /** Tries what works here, by asking PostgreSQL its version. */
    static Launcher probe(Binaries binaries) {
        if (!Files.isExecutable(binaries.program("postgres"))) {
            throw new DatabaseStartException("PostgreSQL cannot be executed in " + binaries.folder()
                    + ": is its file system mounted with noexec? Name another folder in PREVENTIONPLAN_DATA_DIR.");
        }
        List<String> account = hasUsableAccount() ? OWN_ACCOUNT : NAMELESS_ACCOUNT;
        List<String> tied = new ArrayList<>(OWN_SESSION);
        tied.addAll(account);
        tied.addAll(tieToThisProcess());
        try {
            return new Launcher(binaries, account, tied, version(binaries, tied));
        } catch (CommandFailedException e) {
            // No such tools here, or not allowed, as in many containers: without the tie, then.
        }
        try {
            return new Launcher(binaries, account, List.of(), version(binaries, account));
        } catch (CommandFailedException e) {
            throw new DatabaseStartException(
                    account.isEmpty()
                            ? "PostgreSQL does not run on this machine (" + binaries.folder() + "): " + e.getMessage()
                                    + "."
                            : "PostgreSQL does not run as root, and there is no user namespace to be had here (unshare -U: "
                                    + e.getMessage() + "): start the service as another user.");
        }
    }

    private static boolean hasUsableAccount() {
        return ProcessHandle.current()
                .info()
                .user()
                .filter(name -> !name.equals("root"))
                .isPresent();
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

    private static String version(Binaries binaries, List<String> prefix) throws CommandFailedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program("postgres").toString());
        command.add("--version");
        String answer = run(command, "", TO_ANSWER).strip();
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
        return !tie.isEmpty();
    }

    /**
     * Starts the server and comes back at once.
     *
     * <p>To be called from a thread that lives as long as the server is to live: the kernel binds the two.
     */
    Process startServer(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(tie.isEmpty() ? account : tie);
        command.add(binaries.program("postgres").toString());
        command.addAll(arguments);
        Process process = builder(command).start();
        process.getOutputStream().close();
        return process;
    }

    /**
     * Runs a program to its end.
     *
     * @param input what it reads
     * @return what it wrote
     */
    String run(Duration limit, String input, String program, String... arguments) throws CommandFailedException {
        List<String> command = new ArrayList<>(account);
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
        try {
            Process process = builder(command).start();
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> readAll(process));
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String written = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
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
        }
    }

    private static String readAll(Process process) {
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A program could not be run, ended with an error, or did not end in time. */
    static final class CommandFailedException extends Exception {

        private static final long serialVersionUID = 1L;

        CommandFailedException(String reason) {
            super(reason);
        }
    }
}
