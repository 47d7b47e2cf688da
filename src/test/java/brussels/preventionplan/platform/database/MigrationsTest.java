package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Two services that started at once on one database both migrated it, and the second one failed. */
@QuarkusTest
class MigrationsTest {

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource pool;

    @Test
    void seeWhatAnotherServiceMigratedWhileTheyWaited() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    void leaveThePoolAsItWas() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.isValid(1);
        }
        try (Connection connection = pool.getConnection()) {
            assertEquals(Connection.TRANSACTION_REPEATABLE_READ, connection.getTransactionIsolation());
        }
    }
}
