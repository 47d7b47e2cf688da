package brussels.preventionplan.revision;

import brussels.preventionplan.platform.database.Listening;
import brussels.preventionplan.platform.database.ReadingDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Keeps up with the newest revision, whoever makes it: a notice of the database tells of it at once, and should one be lost
 * the database is asked again soon. It keeps one connection of the pool, so that it keeps up while all others are at work.
 * While the database itself is away, it asks the copies, which send no notices.
 */
@ApplicationScoped
class RevisionWatch {

    private static final Logger LOG = Logger.getLogger(RevisionWatch.class);

    private static final String CHANNEL = "dataset_revision";
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final long LONGEST_END_MILLIS = 1_000;

    private final AgroalDataSource database;
    private final NewestState state;
    private final List<Thread> threads;
    private volatile boolean ended;

    RevisionWatch(AgroalDataSource database, ReadingDatabase copies, NewestState state) {
        this.database = database;
        this.state = state;
        Thread ofDatabase = new Thread(this::watch, "revision-watch");
        this.threads = copies.isNamed()
                ? List.of(ofDatabase, new Thread(this::watchCopies, "revision-watch-copies"))
                : List.of(ofDatabase);
    }

    void begin(@Observes StartupEvent started) {
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join(LONGEST_END_MILLIS);
        }
    }

    private void watch() {
        boolean warned = false;
        while (!ended) {
            try (Listening notices = new Listening(database, CHANNEL, DatasetRevisions.NEWEST)) {
                while (!ended) {
                    long asked = System.nanoTime();
                    state.learn(notices.ask(DatasetRevisions::newest), asked);
                    state.databaseIsAway(false);
                    warned = false;
                    notices.await(BETWEEN_QUESTIONS);
                }
            } catch (SQLException | RuntimeException away) {
                state.databaseIsAway(true);
                if (!warned && !ended) {
                    LOG.warnf("The database does not say which revision is the newest: %s", away);
                    warned = true;
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    private void watchCopies() {
        while (!ended) {
            try {
                if (state.databaseIsAway()) {
                    state.ask();
                }
            } catch (RuntimeException away) {
                LOG.debug("No copy says which revision is the newest", away);
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
    }
}
