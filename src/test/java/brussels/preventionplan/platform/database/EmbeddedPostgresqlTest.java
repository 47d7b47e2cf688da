package brussels.preventionplan.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresqlTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    @BeforeEach
    void lendDatabases() {
        PreparedDatabase.lendTo(folder());
        PreparedDatabase.lendTo(other());
    }

    @AfterEach
    void takeBinariesBack() {
        PreparedDatabase.takeBinariesBackFrom(folder());
        PreparedDatabase.takeBinariesBackFrom(other());
    }

    @Test
    void keepsItsDataOverRestarts() throws SQLException {
        try (EmbeddedPostgresql first = start()) {
            execute(first, "create table kept (n int); insert into kept values (42)");
        }
        try (EmbeddedPostgresql second = start()) {
            assertEquals("42", ask(second, "select n from kept"));
        }
    }

    @Test
    void leavesNoProcessWhenClosed() {
        start().close();

        assertEquals(List.of(), processes());
    }

    @Test
    void makesAFolderThatItsOwnerAloneCanRead() throws IOException {
        Path made = temporary.resolve("made").resolve("data");

        EmbeddedPostgresql.start(made, false, Map.of()).close();

        assertEquals("rwx------", rights(made));
        assertEquals("rwx------", rights(made.resolve("cluster")));
        assertEquals("rw-------", rights(made.resolve("password")));
    }

    @Test
    void refusesAWrongPassword() throws SQLException {
        try (EmbeddedPostgresql database = start()) {
            Properties wrong = new Properties();
            wrong.setProperty("user", Cluster.USER);
            wrong.setProperty("password", "wrong");
            String url = "jdbc:postgresql://127.0.0.1:" + ask(database, "select inet_server_port()") + "/"
                    + Cluster.DATABASE;

            SQLException refusal =
                    assertThrows(SQLException.class, () -> new org.postgresql.Driver().connect(url, wrong));
            assertEquals("28P01", refusal.getSQLState());
        }
    }

    @Test
    void twoFoldersWorkSideBySide() throws SQLException {
        try (EmbeddedPostgresql one = start();
                EmbeddedPostgresql other = EmbeddedPostgresql.start(other(), false, Map.of())) {
            execute(one, "create table only_here ()");

            assertEquals("0", ask(other, "select count(*) from pg_tables where tablename = 'only_here'"));
        }
    }

    @Test
    void comesBackOnTheSamePortWithAllDataWhenItsServerIsKilled() throws SQLException {
        try (EmbeddedPostgresql database = start()) {
            execute(database, "create table kept (n int); insert into kept values (42)");
            String port = ask(database, "select inet_server_port()");

            killServer();

            await().atMost(SOON).ignoreExceptions().until(() -> ask(database, "select n from kept"), "42"::equals);
            assertEquals(port, ask(database, "select inet_server_port()"));
        }
    }

    @Test
    void takesAFolderOverInWhichTheServiceOwnedItsTables() throws SQLException {
        try (EmbeddedPostgresql database = start()) {
            try (Connection superuser = database.connect(Cluster.SUPERUSER, "", new Properties());
                    Statement statement = superuser.createStatement()) {
                statement.execute("create table kept (n int); insert into kept values (42);"
                        + " alter table kept owner to preventionplan;"
                        + " alter database preventionplan owner to preventionplan");
            }
        }
        try (EmbeddedPostgresql database = start()) {
            assertEquals("42", ask(database, "select n from kept"));
            assertEquals(Cluster.OWNER, ask(database, "select tableowner from pg_tables where tablename = 'kept'"));
            assertEquals(
                    Cluster.OWNER,
                    ask(
                            database,
                            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"));
        }
    }

    @Test
    void comesBackWhenAServerIsKilledAmidALongStatement() throws SQLException {
        try (EmbeddedPostgresql database = start();
                Connection busy = database.connectAsOwner(new Properties());
                Statement statement = busy.createStatement()) {
            statement.execute("create function spin() returns void language plpgsql as "
                    + "$$ declare n bigint := 0; begin loop n := n + 1; end loop; end $$");
            Thread spinning =
                    new Thread(() -> assertThrows(SQLException.class, () -> statement.execute("select spin()")));
            spinning.start();
            await().atMost(SOON)
                    .until(
                            () -> ask(database, "select count(*) from pg_stat_activity where query = 'select spin()'"),
                            "1"::equals);

            killServer();

            await().atMost(SOON).ignoreExceptions().until(() -> ask(database, "select 1"), "1"::equals);
        }
    }

    @Test
    void comesBackWhenABackendIsKilled() throws SQLException {
        try (EmbeddedPostgresql database = start();
                Connection victim = database.connectAsOwner(new Properties())) {
            String backend = ask(victim, "select pg_backend_pid()");

            ProcessHandle.of(Long.parseLong(backend)).orElseThrow().destroyForcibly();

            await().atMost(SOON).ignoreExceptions().until(() -> ask(database, "select 1"), "1"::equals);
        }
    }

    @Test
    void startsOverALockFileThatNamesAnotherProcess() throws IOException, SQLException {
        start().close();
        Path lockFile = PostmasterFile.in(folder().resolve("cluster"));
        Files.writeString(lockFile, ProcessHandle.current().pid() + "\n" + folder() + "\n1\n5432\n\n127.0.0.1\n");

        try (EmbeddedPostgresql database = start()) {
            assertEquals("1", ask(database, "select 1"));
        }
    }

    @Test
    void startsOverAnEmptyLockFile() throws IOException, SQLException {
        start().close();
        Files.createFile(PostmasterFile.in(folder().resolve("cluster")));

        try (EmbeddedPostgresql database = start()) {
            assertEquals("1", ask(database, "select 1"));
        }
    }

    @Test
    void refusesADataDirectoryOfAnotherMajorVersion() throws IOException {
        start().close();
        Files.writeString(folder().resolve("cluster").resolve("PG_VERSION"), "15\n");

        String sentence =
                assertThrows(DatabaseStartException.class, this::start).getMessage();
        assertTrue(sentence.contains("is of PostgreSQL 15, this service brings PostgreSQL 18"), sentence);
        assertTrue(sentence.contains(folder().resolve("cluster").toString()), sentence);
    }

    @Test
    void saysWhenThePasswordIsMissing() throws IOException {
        start().close();
        Files.delete(folder().resolve("password"));

        String sentence =
                assertThrows(DatabaseStartException.class, this::start).getMessage();
        assertTrue(sentence.contains("password"), sentence);
    }

    @Test
    void saysWhatPostgresqlComplainsOf() {
        String sentence = assertThrows(
                        DatabaseStartException.class,
                        () -> EmbeddedPostgresql.start(folder(), false, Map.of("shared_buffers", "much")))
                .getMessage();

        assertTrue(sentence.contains("invalid value for parameter \"shared_buffers\""), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    @Test
    void canStartAgainAfterAFailedStart() throws SQLException {
        assertThrows(
                DatabaseStartException.class,
                () -> EmbeddedPostgresql.start(folder(), false, Map.of("shared_buffers", "much")));

        try (EmbeddedPostgresql database = start()) {
            assertEquals("1", ask(database, "select 1"));
        }
    }

    @Test
    void writesToTheDiskUnlessToldOtherwise() throws SQLException {
        try (EmbeddedPostgresql database = EmbeddedPostgresql.start(folder(), true, Map.of())) {
            assertEquals("on", ask(database, "show fsync"));
            assertEquals("on", ask(database, "show synchronous_commit"));
        }
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private Path other() {
        return temporary.resolve("other");
    }

    private EmbeddedPostgresql start() {
        return EmbeddedPostgresql.start(folder(), false, Map.of());
    }

    private List<Path> processes() {
        return LinuxProcesses.in(folder().resolve("cluster"));
    }

    private void killServer() {
        long server =
                PostmasterFile.read(folder().resolve("cluster")).orElseThrow().processId();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
    }

    private static String rights(Path place) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    private static void execute(EmbeddedPostgresql database, String sql) throws SQLException {
        try (Connection connection = database.connectAsOwner(new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgresql database, String question) throws SQLException {
        try (Connection connection = database.connectAsOwner(new Properties())) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
