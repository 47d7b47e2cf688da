package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.database.CopyException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What of a data folder is found again in another database; that one stands in a folder of its own here. */
class DatabaseCopyTest {

    private static final String OLDER_RELEASE = "10";
    private static final String ROWS = """
            insert into dataset_revisions (revision, made_at, operation) values
                (1, '2026-11-29 12:00:00.123456+00', 'import'), (2, '2026-11-29 13:00:00+00', 'decide');
            insert into police_zones values (5339, E'tab\\t, line\\n, \\\\N and', 'é € \\.');
            insert into communes values (21004, '', 'Brussel', 5339);
            insert into documents (document_id, reference, kind, languages, annexes, checksum, line_count, since_revision,
                content_type) values ('d', 'd', 'grants', '["fr"]', '[{"number": 1.50}]', 'c', 1, 1, 'other');
            insert into document_parts values ('d', 0, '\\x00ff0a5c');
            insert into audit_entries (revision, made_at, actor, operation, subject, before) values
                (1, now(), 'somebody', 'import', 'd', null), (2, now(), 'somebody', 'decide', 'd', '{"a": null}');""";

    @TempDir
    Path temporary;

    private EmbeddedPostgresql other;
    private PGSimpleDataSource target;

    @BeforeEach
    void startOther() throws IOException {
        PreparedDatabase.lendTo(folder());
        PreparedDatabase.lendTo(otherFolder());
        other = start(otherFolder());
        target = owner(other);
    }

    @AfterEach
    void stopOther() {
        other.close();
        PreparedDatabase.takeBinariesBackFrom(folder());
        PreparedDatabase.takeBinariesBackFrom(otherFolder());
    }

    @Test
    void everyRowIsThere() throws Exception {
        List<String> rows = make(
                "13", ROWS + "insert into organization_summaries values ('as it is', 'M2.1', 2022, 1, 0, 1, 0, 1)");

        DatabaseCopy.Copied copied = copy();

        assertEquals(rows, rows(target));
        assertEquals(rows.size(), copied.rows());
        assertTrue(rows.contains(
                "redaction_secret: " + ask(target, "select redaction_secret::text from redaction_secret")));
    }

    @Test
    void numbersGoOn() throws Exception {
        make("13", ROWS);

        copy();

        assertEquals("3", ask(target, """
                insert into audit_entries (revision, made_at, actor, operation, subject)
                values (2, now(), 'somebody', 'decide', 'd') returning audit_entry_id"""));
    }

    /** Also by the role that owns the tables: triggers are off while it is copied. */
    @Test
    void theAuditTrailIsKeptThereToo() throws Exception {
        make("13", ROWS);

        copy();

        SQLException refused = assertThrows(SQLException.class, () -> execute(target, "delete from audit_entries"));
        assertTrue(refused.getMessage().contains("is only added to"), refused::getMessage);
        assertEquals("f", ask(as(Cluster.USER), "select has_table_privilege('audit_entries', 'update')"));
    }

    @Test
    void aFolderOfAnEarlierReleaseIsCopiedAsItIs() throws Exception {
        List<String> rows = make(OLDER_RELEASE, ROWS);

        copy();

        assertEquals(rows, rows(target));
        assertEquals(OLDER_RELEASE, ask(target, "select max(version::integer) from flyway_schema_history"));
    }

    @Test
    void whatAStartOfTheServiceWroteThereIsReplaced() throws Exception {
        List<String> rows = make("13", ROWS);
        migrate(target, "13");
        execute(target, "insert into police_zones values (1, 'Une', 'Een')");

        copy();

        assertEquals(rows, rows(target));
    }

    @Test
    void whatSomebodyWroteThereStays() throws Exception {
        make("13", ROWS);
        migrate(target, "13");
        execute(target, "insert into dataset_revisions (revision, made_at) values (1, now())");
        List<String> rows = rows(target);

        assertEquals(Reason.notEmpty, refused().reason());

        assertEquals(rows, rows(target));
    }

    @Test
    void tablesOfAnotherReleaseStay() throws Exception {
        make(OLDER_RELEASE, ROWS);
        migrate(target, "13");

        assertEquals(Reason.notEmpty, refused().reason());
    }

    @Test
    void tablesOfSomebodyElseStay() throws Exception {
        make("13", ROWS);
        execute(target, "create table theirs ()");

        CopyException refused = refused();

        assertEquals(Reason.refused, refused.reason());
        assertTrue(refused.detail().matches(".*non-empty schema.*[^.]"), refused::detail);
    }

    @Test
    void nothingIsThereWhenWhatWasWrittenIsNotWhatWasRead() throws Exception {
        make("13", ROWS);
        migrate(target, "13");
        execute(target, "alter table police_zones alter name_fr type character(40)");

        CopyException refused = refused();

        assertEquals(Reason.different, refused.reason());
        assertEquals("police_zones", refused.detail());
        assertEquals("0", ask(target, "select count(*) from dataset_revisions"));
        assertEquals("O", ask(target, "select tgenabled from pg_trigger where tgname = 'audit_entries_stay'"));
    }

    @Test
    void aFolderInUseIsNotCopied() throws Exception {
        try (EmbeddedPostgresql used = start(folder())) {
            String sentence =
                    assertThrows(DatabaseStartException.class, this::copy).getMessage();

            assertTrue(
                    sentence.endsWith(": stop that one first, since what it writes from now on would not be copied."),
                    sentence);
            assertEquals("1", ask(owner(used), "select 1"));
        }
    }

    @Test
    void aFolderWithoutADatabaseIsNoneToCopy() {
        PreparedDatabase.takeBinariesBackFrom(folder());
        TemporaryDataFolder.remove(folder());

        assertEquals(Reason.noDatabase, refused().reason());

        assertFalse(Files.exists(folder()));
    }

    private List<String> make(String release, String rows) throws SQLException, IOException {
        try (EmbeddedPostgresql database = start(folder())) {
            migrate(owner(database), release);
            execute(owner(database), rows);
            return rows(owner(database));
        }
    }

    private DatabaseCopy.Copied copy() throws CopyException {
        return new DatabaseCopy(folder(), target, Cluster.USER).run();
    }

    private CopyException refused() {
        return assertThrows(CopyException.class, this::copy);
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private Path otherFolder() {
        return temporary.resolve("other");
    }

    private static EmbeddedPostgresql start(Path folder) {
        return EmbeddedPostgresql.start(folder, false, Map.of());
    }

    private static PGSimpleDataSource owner(EmbeddedPostgresql database) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        int port =
                PostmasterFile.read(database.cluster().folder()).orElseThrow().port();
        source.setUrl("jdbc:postgresql://" + LoopbackPort.ADDRESS + ":" + port + "/" + Cluster.DATABASE);
        source.setUser(Cluster.OWNER);
        source.setPassword(database.cluster().password());
        return source;
    }

    private PGSimpleDataSource as(String user) throws IOException {
        PGSimpleDataSource source = owner(other);
        source.setUser(user);
        return source;
    }

    private static void migrate(PGSimpleDataSource database, String release) {
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of(Migrations.APPLICATION, Cluster.USER))
                .target(release)
                .load()
                .migrate();
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PGSimpleDataSource database, String question) throws SQLException {
        return list(database, question).get(0);
    }

    /** Every row of every table, each as a text. */
    private static List<String> rows(PGSimpleDataSource database) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : list(database, """
                select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
                    and relname <> 'flyway_schema_history' order by relname""")) {
            rows.addAll(list(database, "select '" + table + ": ' || t::text from " + table + " t order by 1"));
        }
        return rows;
    }

    private static List<String> list(PGSimpleDataSource database, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
