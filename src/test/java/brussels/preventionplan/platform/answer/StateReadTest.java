package brussels.preventionplan.platform.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.platform.answer.StateOfData.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a transaction saw is told as of its first statement, and only where it is all that an answer is made of. */
class StateReadTest {

    private static final State FIRST = new State(1, 0);

    private final StateRead read = new StateRead();

    @Test
    void withoutAReadingNothingIsKnown() {
        assertEquals(Optional.empty(), read.all());
    }

    /** A list that is read part by part is of the moment of its first part: what was written since is not in it. */
    @Test
    void howeverLateATransactionReadsOnTheFirstMomentHolds() {
        read.is(FIRST, 10);
        read.is(FIRST, 99);
        assertEquals(Optional.of(new StateRead.Read(FIRST, 10)), read.all());
    }

    @Test
    void whatWasReadInTwoStatesIsOfNone() {
        read.is(FIRST, 10);
        read.is(new State(2, 0), 99);
        assertEquals(Optional.empty(), read.all());
    }

    @Test
    void whatWasReadBesideOrAfterIsNotOfThatState() {
        read.is(FIRST, 10);
        read.isNotAll();
        assertEquals(Optional.empty(), read.all());
        read.is(FIRST, 20);
        assertEquals(Optional.empty(), read.all());
    }
}
