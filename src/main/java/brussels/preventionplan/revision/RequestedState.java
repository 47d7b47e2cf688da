package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.answer.StateRead;
import brussels.preventionplan.platform.database.CopyChoice;
import brussels.preventionplan.platform.database.ReadingDatabase;
import brussels.preventionplan.platform.database.ReadingDatabase.Lent;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Which states of the data the request at hand may be answered from. What is no request, or reads what is not published,
 * reads the database itself.
 */
@RequestScoped
class RequestedState implements CopyChoice {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final NewestState data;
    private final DatasetRevisions revisions;
    private final StateRead stateRead;
    private OptionalLong least = OptionalLong.empty();

    RequestedState(NewestState data, DatasetRevisions revisions, StateRead stateRead) {
        this.data = data;
        this.revisions = revisions;
        this.stateRead = stateRead;
    }

    /**
     * The request reads what is published, and so may read a copy of the database.
     *
     * @param revision the newest that the client knows of, from 0
     */
    void mayBeOfCopy(long revision) {
        least = OptionalLong.of(revision);
    }

    @Override
    public Optional<Connection> connectionToCopy() {
        if (least.isEmpty()) {
            return Optional.empty();
        }
        Optional<Connection> copy = connectionToLateEnough(least.getAsLong());
        // While the database itself is away, a copy is sooner there again: it may be taken for late for a moment.
        long begun = System.nanoTime();
        while (copy.isEmpty() && data.databaseIsAway() && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            copy = connectionToLateEnough(least.getAsLong());
        }
        if (copy.isEmpty()) {
            // What a copy said of an earlier transaction of the request does not hold for this one.
            stateRead.isNotAll();
        }
        return copy;
    }

    private Optional<Connection> connectionToLateEnough(long known) {
        Optional<NewestState.Known> newest = data.knownOrAsked();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Optional<Lent<State>> lent = revisions.openCopy();
        if (lent.isEmpty()) {
            return Optional.empty();
        }
        State there = lent.get().said();
        if (there.revision() > newest.get().state().revision()) {
            // A copy shows a write before the database itself does, which waits for all copies.
            newest = data.askedNow();
        }
        boolean isNewest = newest.filter(said -> said.state().equals(there)).isPresent();
        if (!isNewest || there.revision() < known) {
            ReadingDatabase.giveBack(lent.get().connection());
            return Optional.empty();
        }
        stateRead.is(there, newest.get().asked());
        return Optional.of(lent.get().connection());
    }
}
