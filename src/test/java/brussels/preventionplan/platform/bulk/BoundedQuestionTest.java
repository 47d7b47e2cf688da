package brussels.preventionplan.platform.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoundedQuestionTest {

    @Inject
    EntityManager database;

    private Object ask(long millis, String question) {
        return BoundedQuestion.ask(
                database,
                millis,
                List.of("jit=off"),
                "problem.totalsTooLong",
                () -> database.createNativeQuery(question).getSingleResult());
    }

    @Test
    @TestTransaction
    void aQuestionThatTakesTooLongIsGivenUp() {
        ProblemException given =
                assertThrows(ProblemException.class, () -> ask(10, "select cast(pg_sleep(60) as text)"));
        assertTrue(given.getMessage().startsWith("serviceUnavailable"), given::getMessage);
    }

    @Test
    @TestTransaction
    void whatFollowsHasAsLongAsBefore() {
        assertEquals("10s", ask(10_000, "select current_setting('statement_timeout')"));
        assertEquals(
                "0",
                database.createNativeQuery("select current_setting('statement_timeout')")
                        .getSingleResult());
    }
}
