package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.database.ReadingDatabase;
import brussels.preventionplan.platform.database.ReadingDatabase.Lent;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The states that the data went through. */
@ApplicationScoped
public class DatasetRevisions implements PanacheRepositoryBase<DatasetRevision, Long>, CodeList {

    /**
     * Asks for the newest {@code revision}, and when it was made: {@code made_at}, in microseconds since 1970; without any
     * there is no row.
     */
    public static final String NEWEST =
            "select revision, cast(extract(epoch from made_at) * 1000000 as bigint) as made_at"
                    + " from dataset_revisions order by revision desc limit 1";

    private static final State NOTHING = new State(0, 0);
    private static final Logger LOG = Logger.getLogger(DatasetRevisions.class);
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int LONGEST_IDLENESS_SECONDS = 12;
    private static final int LONGEST_SILENCE_MILLIS = 2_000;

    private final DataSource database;
    private final ReadingDatabase copies;
    private final Event<Made> made;

    DatasetRevisions(DataSource database, ReadingDatabase copies, Event<Made> made) {
        this.database = database;
        this.copies = copies;
        this.made = made;
    }

    /**
     * A revision is being made, and is there once the transaction at hand is.
     *
     * @param at a moment at which it was the next one, in nanoseconds of this machine
     */
    record Made(State state, long at) {}

    /**
     * Lets the transaction at hand write alone until it ends; readers go on. To be called before anything else in it: a
     * transaction at repeatable read sees the data as of its first query, which LOCK is not (PostgreSQL 15, "LOCK").
     */
    public void lockForWriting() {
        getEntityManager()
                .createNativeQuery("lock table dataset_revisions in exclusive mode")
                .executeUpdate();
    }

    /**
     * The same, for a write whose statements follow each other at once. Should the database hear nothing of this service (it
     * is frozen, or cut off), it ends the transaction, so that others write on.
     */
    public void lockForShortWriting() {
        getEntityManager()
                .createNativeQuery(
                        "set local idle_in_transaction_session_timeout = '" + LONGEST_IDLENESS_SECONDS + "s'")
                .executeUpdate();
        lockForWriting();
    }

    /**
     * The same, for a short write that a client waits for.
     *
     * @throws ProblemException (503) where another write goes on for longer than a client can wait
     */
    public void lockForAnswer() {
        getEntityManager()
                .createNativeQuery("set local lock_timeout = '" + LONGEST_WAIT_SECONDS + "s'")
                .executeUpdate();
        try {
            lockForShortWriting();
        } catch (PessimisticLockException | LockTimeoutException | QueryTimeoutException busy) {
            throw ProblemException.serviceUnavailable("problem.busy", Map.of());
        }
    }

    /**
     * Makes the next revision, within the transaction of the write that it stands for, which writes alone. Numbers follow
     * each other without a gap.
     *
     * @param operation the kind of write: {@code import}, {@code decision}
     */
    public DatasetRevision next(String operation) {
        DatasetRevision next =
                new DatasetRevision(current() + 1, Instant.now().truncatedTo(ChronoUnit.MICROS), operation);
        persistAndFlush(next);
        made.fire(new Made(
                new State(next.number(), ChronoUnit.MICROS.between(Instant.EPOCH, next.madeAt())), System.nanoTime()));
        return next;
    }

    /** The number of the newest revision, 0 before the first write. */
    public long current() {
        return newestSeen().revision();
    }

    /** The newest state that the transaction at hand sees. */
    public State newestSeen() {
        return Statement.of(NEWEST, Map.of())
                .list(getEntityManager().unwrap(Session.class), row -> new State(row.getLong(1), row.getLong(2)))
                .stream()
                .findFirst()
                .orElse(NOTHING);
    }

    /**
     * The newest state at this moment, whatever state the transaction at hand is of; empty where the database does not say
     * it. Blocks for some seconds at most.
     */
    Optional<State> newest() {
        return QuarkusTransaction.suspendingExisting().call(this::askNewest);
    }

    private Optional<State> askNewest() {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
            try (PreparedStatement question = connection.prepareStatement(NEWEST);
                    ResultSet answer = question.executeQuery()) {
                return Optional.of(newest(answer));
            }
        } catch (SQLException away) {
            LOG.debug("The newest revision cannot be asked for", away);
            return Optional.empty();
        }
    }

    /** The newest state that a copy of the database holds; empty where there is none, or none answers. */
    Optional<State> newestOfCopies() {
        return copies.ask(NEWEST, DatasetRevisions::newest);
    }

    /** A copy of the database at this moment, with the newest state that it holds; empty where none answers. */
    Optional<Lent<State>> openCopy() {
        return copies.lend(NEWEST, DatasetRevisions::newest);
    }

    /** What {@link #NEWEST} is answered. */
    static State newest(ResultSet answer) throws SQLException {
        return answer.next() ? new State(answer.getLong(1), answer.getLong(2)) : NOTHING;
    }

    /** The newest revision that a state holds; empty where it holds none. */
    public Optional<DatasetRevision> newest(AsOf asOf) {
        return find("revision <= ?1", Sort.descending("revision"), asOf.or(AsOf.LARGEST))
                .firstResultOptional();
    }

    @Override
    public String parameter() {
        return AsOf.PARAMETER;
    }

    @Override
    public boolean has(String code) {
        return Long.parseLong(code) <= current();
    }
}
