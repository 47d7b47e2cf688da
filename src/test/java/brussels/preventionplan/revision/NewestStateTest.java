package brussels.preventionplan.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.platform.answer.StateOfData.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of the newest state, whenever the answers of the database come in. */
class NewestStateTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    /** Its database is away. */
    private final DatasetRevisions revisions = new DatasetRevisions(null, null, null) {
        @Override
        Optional<State> newest() {
            whileAsked.run();
            return Optional.empty();
        }

        @Override
        Optional<State> newestOfCopies() {
            return ofCopies;
        }
    };

    private final NewestState state = new NewestState(revisions, meters);
    private Optional<State> ofCopies = Optional.empty();
    private Runnable whileAsked = () -> {};

    private static State at(int revision) {
        return new State(revision, 1_000 + revision);
    }

    private Optional<State> learn(State said) {
        return state.learn(said, System.nanoTime());
    }

    @Test
    void nothingIsKnownBeforeTheDatabaseWasAsked() {
        assertEquals(Optional.empty(), state.known());
    }

    @Test
    void aNewerRevisionIsTheNewest() {
        assertEquals(Optional.of(at(1)), learn(at(1)));
        assertEquals(Optional.of(at(2)), learn(at(2)));
        assertEquals(Optional.of(at(2)), state.known());
    }

    @Test
    void aNewerOneIsKnownAlsoIfTheQuestionWasPutBefore() {
        long before = System.nanoTime();
        learn(at(1));
        assertEquals(Optional.of(at(2)), state.learn(at(2), before));
    }

    @Test
    void anAnswerThatComesLateTakesNothingBack() {
        long before = System.nanoTime();
        learn(at(2));
        assertEquals(Optional.of(at(2)), state.learn(at(1), before));
    }

    @Test
    void aDatabaseThatWasPutBackHasStatesOfItsOwn() {
        learn(at(2));
        assertEquals(Optional.of(at(1)), learn(at(1)));
        State again = new State(2, 5_000);
        assertEquals(Optional.of(again), learn(again));
    }

    @Test
    void anotherStateOfTheSameNumberIsAnother() {
        learn(at(2));
        State again = new State(2, 5_000);
        assertEquals(Optional.of(again), learn(again));
        assertEquals(Optional.of(again), state.known());
    }

    @Test
    void nothingIsKnownWhileTheDatabaseIsAway() {
        learn(at(2));
        assertEquals(Optional.empty(), state.ask());
        assertEquals(Optional.empty(), state.known());
        learn(at(2));
        assertEquals(Optional.of(at(2)), state.known());
    }

    @Test
    void whileTheDatabaseIsAwayACopyTellsWhatIsNoEarlier() {
        learn(at(2));
        ofCopies = Optional.of(at(1));
        assertEquals(Optional.empty(), state.ask());
        ofCopies = Optional.of(at(2));
        assertEquals(Optional.of(at(2)), state.ask());
        assertEquals(Optional.of(at(2)), state.known());
        ofCopies = Optional.of(at(3));
        assertEquals(Optional.of(at(3)), state.ask());
    }

    @Test
    void aCopyTellsNothingToWhoNeverHeardOfTheDatabaseItself() {
        ofCopies = Optional.of(at(2));
        assertEquals(Optional.empty(), state.ask());
    }

    /** What nobody could ask about may have been newer. */
    @Test
    void aQuestionFromBeforeTheDatabaseWasAwayTellsNothing() {
        learn(at(1));
        long before = System.nanoTime();
        state.ask();
        assertEquals(Optional.empty(), state.learn(at(1), before));
        assertEquals(Optional.empty(), state.learn(at(2), before));
        assertEquals(Optional.empty(), state.known());
    }

    /** Whoever got what is of revision 2 was given what a copy had of revision 1. */
    @Test
    void whatWasHeardOfTooLateIsNotForgotten() {
        learn(at(1));
        long before = System.nanoTime();
        state.ask();
        state.learn(at(2), before);
        ofCopies = Optional.of(at(1));
        assertEquals(Optional.empty(), state.ask());
        ofCopies = Optional.of(at(2));
        assertEquals(Optional.of(at(2)), state.ask());
    }

    /** Without a free connection for a question, nothing was given out of memory until the next one was answered. */
    @Test
    void aQuestionThatGotNoConnectionIsAnsweredByALaterOne() {
        learn(at(1));
        whileAsked = () -> learn(at(2));
        assertEquals(Optional.of(at(2)), state.ask());
        assertEquals(Optional.of(at(2)), state.known());
    }
}
