package brussels.preventionplan.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatasetRevisionsTest {

    @Inject
    DatasetRevisions revisions;

    @Inject
    EntityManager database;

    private Object longestIdleness() {
        return database.createNativeQuery("select current_setting('idle_in_transaction_session_timeout')")
                .getSingleResult();
    }

    /** A service that was frozen amid a write kept all others from writing for as long. */
    @Test
    @TestTransaction
    void aShortWriteOfWhichNothingIsHeardIsEnded() {
        revisions.lockForAnswer();
        assertEquals("12s", longestIdleness());
    }

    @Test
    @TestTransaction
    void aLongOneMayComputeInBetween() {
        revisions.lockForWriting();
        assertEquals("0", longestIdleness());
    }
}
