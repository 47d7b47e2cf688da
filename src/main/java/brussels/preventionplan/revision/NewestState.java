package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The newest state of the data that this service knows of, and when it last was the newest. */
@ApplicationScoped
class NewestState implements StateOfData {

    private static final Logger LOG = Logger.getLogger(NewestState.class);

    /** An answer is at most so old. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private final DatasetRevisions revisions;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    NewestState(DatasetRevisions revisions) {
        this.revisions = revisions;
    }

    /**
     * A state that was the newest.
     *
     * @param learned when it was first seen, in nanoseconds of this machine
     * @param asked when the last question was put whose answer it is
     */
    private record Seen(Optional<State> state, long learned, long asked) {

        State now() {
            return state.orElseThrow();
        }
    }

    @Override
    public Optional<State> known() {
        Seen last = seen.get();
        return last != null && System.nanoTime() - last.asked() <= OLDEST.toNanos() ? last.state() : Optional.empty();
    }

    @Override
    public Optional<State> ask() {
        long asked = System.nanoTime();
        try {
            return Optional.of(learn(revisions.newest(), asked));
        } catch (SQLException away) {
            LOG.debug("The newest revision cannot be asked for", away);
            seen.updateAndGet(last -> last == null
                    ? null
                    : new Seen(last.state(), last.learned(), System.nanoTime() - 2 * OLDEST.toNanos()));
            return Optional.empty();
        }
    }

    /** What this service wrote itself it knows at once. */
    void learn(@Observes(during = TransactionPhase.AFTER_SUCCESS) DatasetRevisions.Made made) {
        learn(made.revision(), made.at());
    }

    /**
     * Learns what the database said.
     *
     * @param asked when the question was put
     * @return the newest state that is known after it
     */
    State learn(long revision, long asked) {
        return seen.updateAndGet(last -> after(last, revision, asked)).now();
    }

    private Seen after(@Nullable Seen last, long revision, long asked) {
        if (last == null) {
            return new Seen(Optional.of(new State(revision, 0)), System.nanoTime(), asked);
        }
        long known = last.now().revision();
        if (revision == known) {
            return new Seen(last.state(), last.learned(), Math.max(last.asked(), asked));
        }
        if (revision > known) {
            return new Seen(
                    Optional.of(new State(revision, last.now().life())),
                    System.nanoTime(),
                    Math.max(last.asked(), asked));
        }
        // What is less than was known before the question was put: the database went back. Else a later answer came
        // first.
        return asked - last.learned() > 0
                ? new Seen(Optional.of(new State(revision, last.now().life() + 1)), System.nanoTime(), asked)
                : last;
    }
}
