package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.StateOfData.State;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the data that the answer of the request at hand is made of, where all of it was read in one transaction that
 * read the state with it: then it need not be asked for once more.
 */
@RequestScoped
public class StateRead {

    private @Nullable Read read;
    private boolean more;

    /**
     * What was read.
     *
     * @param asked when the question was put, in nanoseconds of this machine
     */
    record Read(State state, long asked) {}

    /**
     * The transaction at hand reads this state, and nothing else is read for the answer. Where it is told again, the first
     * moment holds: a transaction sees the data as of its first statement, however late it reads on.
     *
     * @param asked a moment before the transaction read anything, in nanoseconds of this machine
     */
    public void is(State state, long asked) {
        if (read == null) {
            read = new Read(state, asked);
        } else if (!read.state().equals(state)) {
            isNotAll();
        }
    }

    /** More is read for the answer, later than that transaction. */
    public void isNotAll() {
        more = true;
    }

    Optional<Read> all() {
        return more ? Optional.empty() : Optional.ofNullable(read);
    }
}
