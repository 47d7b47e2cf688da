package brussels.preventionplan.platform.answer;

import java.util.Optional;

/** Which state of the data is the newest, as far as this service knows without asking, and as the database says. */
public interface StateOfData {

    /**
     * A state of the data.
     *
     * @param revision the newest one that it holds, from 0
     * @param madeAt when that was made, in microseconds since 1970: of a database that was put back to an earlier state the
     *     same revisions come a second time
     */
    record State(long revision, long madeAt) {}

    /**
     * The state that was the newest at some moment of the last second; empty where that is not known. Never an earlier one
     * than was given before, unless the database was put back.
     */
    Optional<State> known();

    /**
     * Asks the database; what is known is no earlier state afterwards. Blocks.
     *
     * @return the newest state; empty where the database cannot be asked: then nothing is known until it can
     */
    Optional<State> ask();

    /**
     * Learns what the database said; what is known is no earlier state afterwards.
     *
     * @param said the newest state, as a transaction saw it
     * @param asked when the question was put, in nanoseconds of this machine
     * @return the newest state that is known after it; empty where something newer may have been missed
     */
    Optional<State> learn(State said, long asked);
}
