package brussels.preventionplan.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListeningTest {

    @Inject
    AgroalDataSource database;

    /** Each took a place for good: a database that was away as often as there are places left the service without any. */
    @Test
    void itsPlaceInThePoolIsGivenBack() throws SQLException {
        int places = database.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int time = 0; time <= places; time++) {
            try (Listening notices = new Listening(database, "nothing", "select 1")) {
                notices.await(Duration.ofMillis(1));
                assertEquals(1, notices.<Integer>ask(ListeningTest::number));
            }
        }
    }

    private static int number(ResultSet answer) throws SQLException {
        answer.next();
        return answer.getInt(1);
    }
}
