package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The newest state of the data that this service knows of, and when it last was the newest. */
@ApplicationScoped
class NewestState implements StateOfData {

    private static final Logger LOG = Logger.getLogger(NewestState.class);

    /** An answer is at most so old. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private final DatasetRevisions revisions;
    private final LongSupplier nanoseconds = System::nanoTime;
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
        return last != null && nanoseconds.getAsLong() - last.asked() <= OLDEST.toNanos()
                ? last.state()
                : Optional.empty();
    }

    @Override
    public Optional<State> ask() {
        long asked = nanoseconds.getAsLong();
        try {
            return Optional.of(learn(revisions.newest(), asked));
        } catch (SQLException away) {
            LOG.debug("The newest revision cannot be asked for", away);
            seen.updateAndGet(last -> last == null
                    ? null
                    : new Seen(last.state(), last.learned(), nanoseconds.getAsLong() - 2 * OLDEST.toNanos()));
            return Optional.empty();
        }
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
            return new Seen(Optional.of(new State(revision, 0)), nanoseconds.getAsLong(), asked);
        }
        long known = last.now().revision();
        if (revision == known) {
            return new Seen(last.state(), last.learned(), Math.max(last.asked(), asked));
        }
        if (revision > known) {
            return new Seen(
                    Optional.of(new State(revision, last.now().life())),
                    nanoseconds.getAsLong(),
                    Math.max(last.asked(), asked));
        }
        // What is less than was known before the question was put: the database went back. Else a later answer came
        // first.
        return asked - last.learned() > 0
                ? new Seen(Optional.of(new State(revision, last.now().life() + 1)), nanoseconds.getAsLong(), asked)
                : last;
    }
}
