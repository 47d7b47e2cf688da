package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class EmbeddedPostgresqlDriverTest {

    private final EmbeddedPostgresqlDriver driver = new EmbeddedPostgresqlDriver();

    @Test
    void takesItsOwnUrlAndThoseOfPostgresql() throws SQLException {
        assertTrue(driver.acceptsURL("jdbc:embedded-postgresql:"));
        assertTrue(driver.acceptsURL("jdbc:postgresql://example.org/plan"));
        assertFalse(driver.acceptsURL("jdbc:h2:mem:plan"));
    }

    @Test
    void passesOtherUrlsOnToPostgresql() {
        int nobodyListens = LoopbackPort.find();

        PSQLException refused = assertThrows(
                PSQLException.class,
                () -> driver.connect("jdbc:postgresql://127.0.0.1:" + nobodyListens + "/plan", credentials()));

        assertEquals("08001", refused.getSQLState());
        assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.1:" + nobodyListens));
    }

    @Test
    void leavesUrlsOfOtherDatabasesToOtherDrivers() throws SQLException {
        assertNull(driver.connect("jdbc:h2:mem:plan", credentials()));
    }

    private static Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", "plan");
        credentials.setProperty("password", "secret");
        return credentials;
    }
}
