package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database-inside")
class DatabaseInServiceTest {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    EmbeddedPostgresql database;

    @ConfigProperty(name = "preventionplan.data-dir")
    Path dataFolder;

    @Test
    void isPostgresql18() throws SQLException {
        assertTrue(ask("select version()").startsWith("PostgreSQL 18."));
    }

    @Test
    void listensOnLoopbackOnly() throws SQLException {
        assertEquals("127.0.0.1", ask("show listen_addresses"));
    }

    @Test
    void asksForThePasswordByScram() throws SQLException {
        assertEquals("scram-sha-256", ask("show password_encryption"));
    }

    @Test
    void ordersTextByCodePoint() throws SQLException {
        assertEquals("Z,a,É", ask("select string_agg(t, ',' order by t) from unnest(array['a', 'É', 'Z']) t"));
    }

    @Test
    void knowsAccentedLetters() throws SQLException {
        assertEquals("étangs noirs", ask("select lower('ÉTANGS NOIRS')"));
    }

    @Test
    void searchTakesAccentedLettersForLetters() throws SQLException {
        try (Connection connection = database.connectAsOwner(new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        }
        assertEquals("4", ask("select cardinality(show_trgm('été'))"));
    }

    /** A search of a million grants took ten times as long with PostgreSQL's own 4 MB. */
    @Test
    void aSearchHasRoomForWhereItsWordsStand() throws SQLException {
        assertEquals("32MB", ask("show work_mem"));
    }

    @Test
    void givesTheServiceNoMoreRightsThanItNeeds() throws SQLException {
        assertEquals("off", ask("show is_superuser"));
        assertEquals("0", ask("select count(*) from pg_tables where tableowner = current_user"));
        assertEquals("f", ask("select has_schema_privilege('public', 'create')"));
        assertEquals("f", ask("select has_table_privilege('audit_entries', 'update, delete, truncate')"));
    }

    @Test
    void livesInTheTemporaryFolderOfTheTests() {
        assertTrue(Files.isDirectory(dataFolder.resolve("cluster")));
        assertNotEquals(Path.of("data").toAbsolutePath(), dataFolder.toAbsolutePath());
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
