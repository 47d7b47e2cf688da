package brussels.preventionplan.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @Test
    void aBackendThatIsEndedIsAway() {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("terminated", "57P01"))));
    }

    /** A commit that lost its connection was answered with 500: what had happened was only among the suppressed. */
    @Test
    void aCommitThatLostItsConnectionIsAway() {
        Exception rollback = new Exception("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(new Exception(new SQLException("I/O error", "08006")));
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(rollback)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void aPoolThatWaitedInVainIsAway(String told) {
        assertTrue(DatabaseAway.isCauseOf(new SQLException(told, (String) null)));
    }

    /** Searches were answered with 500 while the database stood still. */
    @Test
    void anAttemptToConnectThatThePoolGaveUpIsAway() {
        assertTrue(DatabaseAway.isCauseOf(new SQLException(
                "Something unusual has occurred to cause the driver to fail. Please report this exception.",
                "99999",
                new RuntimeException("Interrupted while attempting to connect."))));
    }

    /** The clock jumped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARJUNA016102: The transaction is not active! Uid is 0",
                "ARJUNA016053: Could not commit transaction."
            })
    void aTransactionThatWasRolledBackBeforeItsEndIsAway(String told) {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new RollbackException(told))));
    }

    @Test
    void whatWasClosedMeanwhileIsAway() {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("PreparedStatement is closed"))));
    }

    @Test
    void aCommitThatTheDatabaseRefusedIsADefect() {
        SQLException refused = new SQLException("violates a deferred constraint", "23503");
        Exception atCommit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        atCommit.addSuppressed(refused);
        assertFalse(DatabaseAway.isCauseOf(atCommit));
        Exception before = new RollbackException("ARJUNA016053: Could not commit transaction.");
        before.initCause(refused);
        assertFalse(DatabaseAway.isCauseOf(before));
    }

    /** A decision was answered with 500 while another database took the lead of the cluster. */
    @Test
    void aPrimaryThatBecameAReplicaIsAway() {
        assertTrue(DatabaseAway.isCauseOf(
                new IllegalStateException(new SQLException("cannot execute LOCK TABLE during recovery", "25006"))));
    }

    /** A copy of the database ends a query that stands in the way of what the primary did; and a question may take too long. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "57014"})
    void whatWasGivenUpMayBeAskedAgain(String state) {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("canceling statement", state))));
    }

    @Test
    void aWriterOfWhomNothingWasHeardIsAway() {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(
                new SQLException("terminating connection due to idle-in-transaction timeout", "25P03"))));
    }

    @Test
    void aRefusedStatementIsADefect() {
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("syntax error", "42601"))));
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.addSuppressed(other);
        assertFalse(DatabaseAway.isCauseOf(other));
    }
}
