package brussels.preventionplan.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.platform.answer.StateOfData.State;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is known of the newest state, whenever the answers of the database come in. */
class NewestStateTest {

    private static final long SOON = Duration.ofMinutes(1).toNanos();

    private final NewestState state = new NewestState(new DatasetRevisions(databaseAway(), null));
    private final long before = System.nanoTime();

    private static DataSource databaseAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        return nowhere;
    }

    @Test
    void nothingIsKnownBeforeTheDatabaseWasAsked() {
        assertEquals(Optional.empty(), state.known());
    }

    @Test
    void aNewerRevisionIsTheNewest() {
        assertEquals(new State(1, 0), state.learn(1, System.nanoTime()));
        assertEquals(new State(2, 0), state.learn(2, System.nanoTime()));
        assertEquals(Optional.of(new State(2, 0)), state.known());
    }

    @Test
    void whatWasAskedLongAgoIsNotKnownToBeTheNewest() {
        state.learn(1, System.nanoTime() - Duration.ofSeconds(2).toNanos());
        assertEquals(Optional.empty(), state.known());
        state.learn(1, System.nanoTime());
        assertEquals(Optional.of(new State(1, 0)), state.known());
    }

    @Test
    void anAnswerThatComesLateTakesNothingBack() {
        state.learn(2, System.nanoTime());
        assertEquals(new State(2, 0), state.learn(1, before));
    }

    @Test
    void aDatabaseThatWasPutBackHasStatesOfItsOwn() {
        state.learn(2, System.nanoTime());
        assertEquals(new State(1, 1), state.learn(1, System.nanoTime() + SOON));
        assertEquals(new State(2, 1), state.learn(2, System.nanoTime() + SOON));
    }

    @Test
    void nothingIsKnownWhileTheDatabaseIsAway() {
        state.learn(2, System.nanoTime());
        assertEquals(Optional.empty(), state.ask());
        assertEquals(Optional.empty(), state.known());
        assertEquals(new State(2, 0), state.learn(2, System.nanoTime()));
    }
}
