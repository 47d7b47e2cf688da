package brussels.preventionplan.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A service with a copy of its database: here a schema before the usual one, which can be told which revisions it has, and
 * is known by having no allocations and no audit trail.
 */
@QuarkusTest
@Tag("database-inside")
@TestProfile(ReadingDatabaseTest.WithCopy.class)
class ReadingDatabaseTest {

    private static final String ROOT = "/preventionPlan/v1";
    private static final String TOKEN = "operator-token-of-the-tests-0123456789";
    /** Copies that did not answer are left alone for a second. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String LATE = " where revision < (select max(revision) from public.dataset_revisions)";

    @Inject
    EmbeddedPostgresql database;

    @Inject
    @DataSource("reading")
    AgroalDataSource copies;

    /** Keeps no answers, so that each is read. */
    public static final class WithCopy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reading.jdbc.url",
                    "jdbc:embedded-postgresql:?currentSchema=copy,public",
                    "quarkus.datasource.reading.jdbc.driver",
                    EmbeddedPostgresqlDriver.class.getName(),
                    "preventionplan.answers.memory",
                    "0",
                    "preventionplan.access.operator-token",
                    TOKEN);
        }
    }

    @BeforeEach
    void makeTheCopy() throws SQLException {
        execute(
                "create schema if not exists copy",
                "grant usage on schema copy to public",
                "create table if not exists copy.allocations (like public.allocations)",
                "create table if not exists copy.audit_entries (like public.audit_entries)",
                "create or replace view copy.dataset_revisions as select * from public.dataset_revisions",
                "grant select on all tables in schema copy to public");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connectAsOwner(new Properties());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static int allocations(RequestSpecification request) {
        return request.get(ROOT + "/allocations")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static void theCopyIsRead() {
        await().atMost(LONGEST).until(() -> allocations(RestAssured.given()) == 0);
    }

    @Test
    void aCopyThatHasWhatIsTheNewestIsRead() {
        theCopyIsRead();
    }

    @Test
    void aCopyThatIsBehindIsNotRead() throws SQLException {
        theCopyIsRead();
        execute("create or replace view copy.dataset_revisions as select * from public.dataset_revisions" + LATE);
        assertEquals(1, allocations(RestAssured.given()));
        assertEquals(1, allocations(RestAssured.given().header("PreventionPlan-Revision", "1")));
    }

    /** What the database itself does not show yet, it may show late: a second reading would be of an earlier state. */
    @Test
    void aCopyThatIsAheadIsNotRead() throws SQLException {
        theCopyIsRead();
        execute("create or replace view copy.dataset_revisions as"
                + " select revision + 1 as revision, made_at, operation from public.dataset_revisions");
        assertEquals(1, allocations(RestAssured.given()));
    }

    @Test
    void aCopyIsReadForAClientThatKnowsOfWhatItHas() {
        theCopyIsRead();
        assertEquals(0, allocations(RestAssured.given().header("PreventionPlan-Revision", "1")));
    }

    /** They were looked up in the database itself, so that while that was away such readings failed. */
    @Test
    void codesThatARequestNamesAreLookedUpInTheCopy() throws SQLException {
        theCopyIsRead();
        execute("create table copy.measures (like public.measures)", "grant select on copy.measures to public");
        try {
            assertEquals(400, RestAssured.get(ROOT + "/grants?measure=M2.1").statusCode());
        } finally {
            execute("drop table copy.measures");
        }
    }

    @Test
    void whatIsNotPublishedIsReadInTheDatabaseItself() {
        theCopyIsRead();
        int entries = RestAssured.given()
                .header("Authorization", "Bearer " + TOKEN)
                .get(ROOT + "/auditEntries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
        assertEquals(1, entries);
    }

    @Test
    void aSearchHasRoomInACopyToo() throws SQLException {
        try (Connection copy = copies.getConnection();
                Statement statement = copy.createStatement();
                ResultSet room = statement.executeQuery("show work_mem")) {
            room.next();
            assertEquals("32MB", room.getString(1));
        }
    }

    @Test
    void whereNoCopyAnswersTheDatabaseItselfIsRead() throws SQLException {
        theCopyIsRead();
        execute("revoke select on copy.dataset_revisions from public");
        assertEquals(1, allocations(RestAssured.given()));
    }

    @Test
    void whereConnectionsBrokeOthersAreOpenedAtOnce() throws SQLException {
        theCopyIsRead();
        List<Integer> backends;
        try (Connection one = copies.getConnection();
                Connection another = copies.getConnection()) {
            backends = List.of(backend(one), backend(another));
        }
        try (Connection operator = database.connect(Cluster.SUPERUSER, "", new Properties());
                Statement statement = operator.createStatement()) {
            for (int backend : backends) {
                statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
            }
        }
        assertEquals(0, allocations(RestAssured.given()));
    }

    private static int backend(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Test
    void nobodyWritesToACopy() throws SQLException {
        try (Connection connection = copies.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.execute("delete from public.imports"));
            assertEquals("25006", refused.getSQLState(), "PostgreSQL 18, appendix A: read_only_sql_transaction");
        }
    }
}
