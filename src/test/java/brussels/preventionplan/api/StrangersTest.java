package brussels.preventionplan.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Dry runs that nobody signs for, where they are kept for no more than a moment. */
@QuarkusTest
@TestProfile(StrangersTest.Forgetful.class)
class StrangersTest {

    @Inject
    DataSource database;

    public static final class Forgetful implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("preventionplan.imports.strangers.kept", "1ms");
        }
    }

    @Test
    void whatNobodySignsForIsGoneAfterItsTime() {
        byte[] table = "measure,organization,amount\nM2.2,Alpha,100.00\n".getBytes(StandardCharsets.UTF_8);
        Response accepted = Uploads.post(table, Map.of("year", "2023", "dryRun", "true"), Map.of());
        assertEquals(202, accepted.statusCode());
        await().atMost(Duration.ofSeconds(60)).until(() -> count() == 0);
        assertEquals(404, RestAssured.get(accepted.header("Location")).statusCode());
    }

    private long count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from imports where requested_by is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
