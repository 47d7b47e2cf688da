package brussels.preventionplan.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.database.BackupException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a database in a process that goes on, and what becomes of them. */
class BackupsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int TRANSACTIONS_MEANWHILE = 20;
    /** What a disk loses at once; smaller damage may hit a header that says nothing. */
    private static final int SECTOR = 512;

    @TempDir
    Path temporary;

    @BeforeEach
    void lendDatabase() {
        PreparedDatabase.lendTo(folder());
    }

    @AfterEach
    void takeBinariesBack() {
        PreparedDatabase.takeBinariesBackFrom(folder());
        PreparedDatabase.takeBinariesBackFrom(restored());
    }

    /** Each transaction adds a row to both tables: a state in between has more rows in one of them. */
    @Test
    void aBackupAmidWritesIsOneStateWithAllThatWasConfirmedBefore() throws Exception {
        AtomicLong confirmed = new AtomicLong();
        AtomicBoolean ending = new AtomicBoolean();
        long before;
        long after;
        try (EmbeddedPostgresql database = start(folder())) {
            execute(database, "create table one (n bigint primary key, filler text); create table other (n bigint)");
            Thread writer = new Thread(() -> write(database, confirmed, ending));
            writer.start();
            await().atMost(SOON).until(() -> confirmed.get() > TRANSACTIONS_MEANWHILE);
            before = confirmed.get();

            backups().take(backup());

            after = confirmed.get() + 1;
            await().atMost(SOON).until(() -> confirmed.get() > before + TRANSACTIONS_MEANWHILE);
            ending.set(true);
            writer.join();
        }

        restore();

        try (EmbeddedPostgresql database = start(restored())) {
            long rows = Long.parseLong(ask(database, "select count(*) from one"));
            assertTrue(before <= rows && rows <= after, () -> before + " <= " + rows + " <= " + after);
            assertEquals(rows + "|" + rows, ask(database, "select count(*) || '|' || max(n) from other"));
            assertEquals("0", ask(database, "select count(*) from one where length(filler) <> 4000"));
        }
    }

    private static void write(EmbeddedPostgresql database, AtomicLong confirmed, AtomicBoolean ending) {
        try (Connection connection = database.connectAsOwner(new Properties());
                Statement statement = connection.createStatement()) {
            while (!ending.get()) {
                long next = confirmed.get() + 1;
                statement.execute("begin; insert into one values (" + next + ", repeat(md5('" + next + "'), 125));"
                        + " insert into other values (" + next + "); commit");
                confirmed.set(next);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aStoppedDatabaseIsBackedUpTooAndStaysStopped() throws Exception {
        make("42");

        backups().take(backup());
        restore();

        assertEquals(List.of(), LinuxProcesses.in(folder().resolve("cluster")));
        try (EmbeddedPostgresql database = start(restored())) {
            assertEquals("42", ask(database, "select n from kept"));
        }
    }

    @Test
    void onlyItsOwnerCanReadABackupAndWhatIsRestored() throws Exception {
        make("42");
        Files.writeString(folder().resolve("operator-token"), "a token");

        backups().take(backup());
        restore();

        assertEquals("rw-------", rights(backup()));
        assertEquals("rwx------", rights(restored().resolve("cluster")));
        assertEquals("rw-------", rights(restored().resolve("cluster/PG_VERSION")));
        assertEquals("rw-------", rights(restored().resolve("password")));
        assertEquals("rw-------", rights(restored().resolve("operator-token")));
        assertEquals("a token", Files.readString(restored().resolve("operator-token")));
    }

    @Test
    void aBackupInAFolderIsNamedByItsMoment() throws Exception {
        make("42");

        Path made = backups().take(temporary);

        assertTrue(made.getFileName().toString().matches("prevention-plan-[0-9]{8}T[0-9]{6}Z\\.zip"), made::toString);
        assertTrue(Files.exists(made));
    }

    @Test
    void aFileThatIsThereStays() throws Exception {
        make("42");
        Files.writeString(backup(), "another one");

        assertEquals(Reason.exists, refused(() -> backups().take(backup())));

        assertEquals("another one", Files.readString(backup()));
    }

    @Test
    void aFolderWithoutADatabaseIsNoneToBackUp() throws Exception {
        assertEquals(Reason.noDatabase, refused(() -> new Backups(restored()).take(backup())));

        assertFalse(Files.exists(restored().resolve("cluster")));
        assertFalse(Files.exists(backup()));
    }

    @Test
    void aBackupThatFailsLeavesNoFile() throws Exception {
        try (EmbeddedPostgresql database =
                EmbeddedPostgresql.start(folder(), false, Map.of("wal_level", "minimal", "max_wal_senders", "0"))) {
            assertEquals("minimal", ask(database, "show wal_level"));

            assertEquals(Reason.refused, refused(() -> backups().take(backup())));
        }
        assertEquals(List.of(), filesBeside());
    }

    @Test
    void whatWasCutShortIsRefusedBeforeAnythingIsWritten() throws Exception {
        byte[] whole = wholeBackup();
        for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
            Files.write(backup(), Arrays.copyOf(whole, length));

            assertEquals(Reason.damaged, refused(this::restore), () -> "cut at " + length);
        }
        assertFalse(Files.exists(restored()));
    }

    @Test
    void whatWasAlteredIsRefusedBeforeAnythingIsWritten() throws Exception {
        byte[] whole = wholeBackup();
        for (int part = 1; part < 8; part++) {
            int place = (int) ((long) whole.length * part / 8);
            byte[] altered = whole.clone();
            for (int each = place; each < place + SECTOR; each++) {
                altered[each] ^= 1;
            }
            Files.write(backup(), altered);

            assertEquals(Reason.damaged, refused(this::restore), () -> "altered at " + place);
        }
        assertFalse(Files.exists(restored()));
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        Files.writeString(backup(), "no zip file");

        assertEquals(Reason.damaged, refused(this::restore));

        assertFalse(Files.exists(restored()));
    }

    @Test
    void aFolderInUseIsNotRestoredInto() throws Exception {
        try (EmbeddedPostgresql database = start(folder())) {
            execute(database, "create table kept (n int); insert into kept values (42)");
            backups().take(backup());

            assertEquals(Reason.notEmpty, refused(() -> backups().restore(backup())));

            assertEquals("42", ask(database, "select n from kept"));
        }
    }

    @Test
    void aFolderWithAnythingInItIsNotRestoredInto() throws Exception {
        make("42");
        backups().take(backup());
        Files.createDirectories(restored());
        Files.writeString(restored().resolve("letter"), "of somebody");

        assertEquals(Reason.notEmpty, refused(this::restore));

        try (Stream<Path> content = Files.list(restored())) {
            assertEquals(List.of(restored().resolve("letter")), content.toList());
        }
    }

    /** A restore that was killed left a part under another name. */
    @Test
    void aRestoreThatWasKilledIsDoneAgain() throws Exception {
        make("42");
        backups().take(backup());
        Files.createDirectories(restored().resolve("cluster.new-123/base"));
        Files.createFile(restored().resolve("lock"));

        restore();

        assertFalse(Files.exists(restored().resolve("cluster.new-123")));
        assertTrue(Files.exists(restored().resolve("password")));
    }

    private byte[] wholeBackup() throws IOException, SQLException {
        make("42");
        return Files.readAllBytes(backups().take(backup()));
    }

    private void make(String number) throws SQLException {
        try (EmbeddedPostgresql database = start(folder())) {
            execute(database, "create table kept (n int); insert into kept values (" + number + ")");
        }
    }

    /** With the binaries lent, so that they are not unpacked again. */
    private void restore() throws IOException {
        new Backups(restored()).restore(backup());
        PreparedDatabase.lendBinariesTo(restored());
    }

    private static Reason refused(Executable work) {
        return assertThrows(BackupException.class, work).reason();
    }

    private List<Path> filesBeside() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Backups backups() {
        return new Backups(folder());
    }

    private Path backup() {
        return temporary.resolve("backup.zip");
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private Path restored() {
        return temporary.resolve("restored");
    }

    private static EmbeddedPostgresql start(Path folder) {
        return EmbeddedPostgresql.start(folder, false, Map.of());
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
        try (Connection connection = database.connectAsOwner(new Properties());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
