package brussels.preventionplan.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the service itself is killed: it runs in a process of its own here. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class KilledServiceTest {

    private static final Path TOOLS = Path.of("/usr/bin");
    private static final String NOBODY = "65534";

    @TempDir
    Path temporary;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        await().until(() -> LinuxProcesses.in(cluster()).isEmpty());
        PreparedDatabase.takeBinariesBackFrom(folder());
    }

    @Test
    void leavesNoProcessTwoSecondsAfterAKill() throws Exception {
        assumeTrue(Files.exists(TOOLS.resolve("setpriv")), "the machine has no setpriv");
        Process service = holdDatabase();
        assertFalse(LinuxProcesses.in(cluster()).isEmpty());

        kill(service);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> LinuxProcesses.in(cluster()).isEmpty());
    }

    @Test
    void hasAllDataAfterAKill() throws Exception {
        Process service = holdDatabase();
        try (Connection connection = connectFromOutside();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (n int); insert into kept values (42)");
        }

        kill(service);

        assertEquals("42", askInNewService("select n from kept"));
    }

    @Test
    void isRefusedTheFolderOfAnotherService() throws Exception {
        Process service = holdDatabase();

        String sentence = assertThrows(
                        DatabaseStartException.class, () -> EmbeddedPostgresql.start(folder(), false, Map.of()))
                .getMessage();

        assertTrue(
                sentence.contains(folder() + " is in use by another service (process " + service.pid() + ")"),
                sentence);
    }

    @Test
    void endsWhatAKilledServiceLeftWhereNothingTiesTheTwo() throws Exception {
        ProcessBuilder command = HeldDatabase.command(List.of(), HeldDatabase.classPath(), folder());
        Path tools = Files.createDirectory(temporary.resolve("tools"));
        Files.copy(TOOLS.resolve("unshare"), tools.resolve("unshare"), StandardCopyOption.COPY_ATTRIBUTES);
        command.environment().put("PATH", tools.toString());
        Process service = holdDatabase(command);

        kill(service);

        assertFalse(LinuxProcesses.in(cluster()).isEmpty(), "without setpriv the database lives on");
        assertEquals("1", askInNewService("select 1"));
        assertEquals(List.of(), LinuxProcesses.in(cluster()));
    }

    @Test
    void runsAsCommonUserToo() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "the other tests run as a common user already");
        assumeTrue(Files.exists(TOOLS.resolve("setpriv")), "the machine has no setpriv");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<Path> classPath = HeldDatabase.copy(HeldDatabase.classPath(), temporary);
        List<String> asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        Process service = holdDatabase(HeldDatabase.command(asNobody, classPath, folder()));
        try (Connection connection = connectFromOutside()) {
            assertEquals("1", ask(connection, "select 1"));
        }

        kill(service);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> LinuxProcesses.in(cluster()).isEmpty());
        assertEquals(Integer.valueOf(NOBODY), Files.getAttribute(cluster(), "unix:uid"));
    }

    @Test
    void runsAsRootWithoutUserNamespacesToo() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        assumeTrue(Files.exists(TOOLS.resolve("setpriv")), "the machine has no setpriv");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder inContainer = HeldDatabase.command(List.of(), HeldDatabase.classPath(), folder());
        inContainer.environment().put("PATH", toolsWithoutUnshare().toString());
        Process service = holdDatabase(inContainer);
        assertEquals(Integer.valueOf(NOBODY), Files.getAttribute(cluster(), "unix:uid"));

        kill(service);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> LinuxProcesses.in(cluster()).isEmpty());
        assertEquals("1", askInNewService("select 1"), "and can go back to namespaces");
    }

    private Path toolsWithoutUnshare() throws IOException {
        Path tools = Files.createDirectory(temporary.resolve("tools"));
        for (String tool : List.of("setpriv", "setsid", "sh")) {
            Files.copy(TOOLS.resolve(tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return tools;
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private Path cluster() {
        return folder().resolve("cluster");
    }

    private Process holdDatabase() throws IOException {
        PreparedDatabase.lendTo(folder());
        return holdDatabase(HeldDatabase.command(List.of(), HeldDatabase.classPath(), folder()));
    }

    private Process holdDatabase(ProcessBuilder command) throws IOException {
        Process service = command.start();
        started.add(service);
        BufferedReader output = service.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(HeldDatabase.READY)) {
                return service;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("no database: " + said);
    }

    private static void kill(Process service) throws InterruptedException {
        service.destroyForcibly();
        assertTrue(service.waitFor(10, TimeUnit.SECONDS));
    }

    private String askInNewService(String question) throws SQLException {
        try (EmbeddedPostgresql database = EmbeddedPostgresql.start(folder(), false, Map.of());
                Connection connection = database.connectAsOwner(new Properties())) {
            return ask(connection, question);
        }
    }

    private Connection connectFromOutside() throws IOException, SQLException {
        String port = Files.readAllLines(PostmasterFile.in(cluster())).get(3);
        Properties credentials = new Properties();
        credentials.setProperty("user", Cluster.OWNER);
        credentials.setProperty(
                "password", Files.readString(folder().resolve("password")).strip());
        return new org.postgresql.Driver()
                .connect("jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, credentials);
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
