package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The newest state of the data that this service knows of, and when it last was the newest. */
@ApplicationScoped
class NewestState implements StateOfData {

    /** An answer is at most so old. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private final DatasetRevisions revisions;
    private final AtomicReference<Seen> seen =
            new AtomicReference<>(new Seen(Optional.empty(), false, System.nanoTime(), System.nanoTime()));
    private volatile boolean databaseIsAway;

    NewestState(DatasetRevisions revisions, MeterRegistry meters) {
        this.revisions = revisions;
        Gauge.builder("preventionplan.revision", this, NewestState::revision)
                .description(
                        "The newest revision that this service knows of; NaN before the first answer of the database")
                .register(meters);
        TimeGauge.builder(
                        "preventionplan.revision.age",
                        this,
                        TimeUnit.NANOSECONDS,
                        state -> state.age().toNanos())
                .description("How long ago the database last said which revision is the newest")
                .register(meters);
        Gauge.builder("preventionplan.database.away", this, state -> state.databaseIsAway ? 1 : 0)
                .description(
                        "1 while the database that is written to does not answer, also where copies are read; else 0")
                .register(meters);
    }

    /**
     * What was seen. Moments are in nanoseconds of this machine.
     *
     * @param state the newest one; empty before the first
     * @param certain whether it may be given out, as long as the question is not too old
     * @param since answers to questions that were put before tell nothing: something newer may have been seen meanwhile
     * @param asked when the last question was put whose answer it is
     */
    private record Seen(Optional<State> state, boolean certain, long since, long asked) {

        Seen after(State said, long asked) {
            if (certain && state.filter(said::equals).isPresent()) {
                return new Seen(state, true, since, Math.max(this.asked, asked));
            }
            boolean newer = certain
                    && state.filter(last -> said.revision() > last.revision()).isPresent();
            // What is no newer, but was asked for after the last one was seen: the database is there again, or went
            // back.
            if (newer || asked - since > 0) {
                return new Seen(
                        Optional.of(said), true, System.nanoTime(), newer ? Math.max(this.asked, asked) : asked);
            }
            boolean further =
                    state.filter(last -> said.revision() <= last.revision()).isEmpty();
            return further ? new Seen(Optional.of(said), certain, since, this.asked) : this;
        }

        /** After a question that was not answered: something newer may be there, unless a later question was. */
        Seen afterNoAnswer(long asked) {
            boolean answered = certain && this.asked - asked >= 0;
            return answered ? this : new Seen(state, false, System.nanoTime(), this.asked);
        }

        Optional<State> certainState() {
            return certain ? state : Optional.empty();
        }
    }

    @Override
    public Optional<State> known() {
        return knownNow().map(Known::state);
    }

    private Optional<Known> knownNow() {
        Seen last = Objects.requireNonNull(seen.get());
        return last.certain() && System.nanoTime() - last.asked() <= OLDEST.toNanos()
                ? last.state().map(state -> new Known(state, last.asked()))
                : Optional.empty();
    }

    /** How long ago the database was asked what is the newest state, and said it; since the start, where it never did. */
    Duration age() {
        return Duration.ofNanos(
                System.nanoTime() - Objects.requireNonNull(seen.get()).asked());
    }

    /** The newest revision that was ever heard of, whether or not it may be given out; NaN before the first. */
    double revision() {
        return Objects.requireNonNull(seen.get())
                .state()
                .map(State::revision)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    /**
     * A state, and a moment at which it was the newest.
     *
     * @param asked in nanoseconds of this machine
     */
    record Known(State state, long asked) {}

    /** What is known, or else what is answered now. Blocks. */
    Optional<Known> knownOrAsked() {
        return knownNow().or(this::askedNow);
    }

    /** What is answered now. Blocks. */
    Optional<Known> askedNow() {
        return ask().flatMap(said -> knownNow());
    }

    @Override
    public Optional<State> ask() {
        return databaseIsAway ? askCopies() : askDatabase().or(this::askCopies);
    }

    private Optional<State> askDatabase() {
        long asked = System.nanoTime();
        Optional<State> said = revisions.newest();
        return said.isPresent()
                ? learn(said.get(), asked)
                : seen.updateAndGet(last -> last.afterNoAnswer(asked)).certainState();
    }

    /**
     * While the database itself is away, nobody writes, and a copy that has all that this service ever heard of has the
     * newest: a write is acknowledged once each copy that may be read has it (docs/cluster.md).
     */
    private Optional<State> askCopies() {
        long asked = System.nanoTime();
        return revisions
                .newestOfCopies()
                .filter(said -> said.revision() >= revision())
                .flatMap(said -> learn(said, asked));
    }

    /** Whoever keeps asking the database found whether it answers; while it does not, nobody waits for it. */
    void databaseIsAway(boolean away) {
        databaseIsAway = away;
    }

    boolean databaseIsAway() {
        return databaseIsAway;
    }

    /** What this service wrote itself it knows at once. */
    void learn(@Observes(during = TransactionPhase.AFTER_SUCCESS) DatasetRevisions.Made made) {
        learn(made.state(), made.at());
    }

    @Override
    public Optional<State> learn(State said, long asked) {
        return seen.updateAndGet(last -> last.after(said, asked)).certainState();
    }
}
