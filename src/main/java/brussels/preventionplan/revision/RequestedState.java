package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.answer.StateRead;
import brussels.preventionplan.platform.database.CopyChoice;
import brussels.preventionplan.platform.database.ReadingDatabase;
import brussels.preventionplan.platform.database.ReadingDatabase.Lent;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which states of the data the request at hand may be answered from. What is no request, or reads what is not published,
 * reads the database itself.
 */
@RequestScoped
class RequestedState implements CopyChoice {

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
    public Optional<Connection> connectionToCopy() throws SQLException {
        if (least.isEmpty()) {
            return Optional.empty();
        }
        Optional<NewestState.Known> known = data.knownOrAsked();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<Lent<State>> lent = revisions.openCopy();
        if (lent.isEmpty()) {
            return Optional.empty();
        }
        State there = lent.get().said();
        if (there.revision() < Math.max(least.getAsLong(), known.get().state().revision())) {
            ReadingDatabase.giveBack(lent.get().connection());
            return Optional.empty();
        }
        // That it was the newest a copy cannot tell: it was, when the database itself last said so, or it came later.
        stateRead.is(there, known.get().asked());
        return Optional.of(lent.get().connection());
    }
}
