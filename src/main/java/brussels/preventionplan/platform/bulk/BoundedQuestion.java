package brussels.preventionplan.platform.bulk;

import brussels.preventionplan.platform.problem.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A question that may read many rows, and so has an end. */
public final class BoundedQuestion {

    /** What PostgreSQL says of a statement that took too long. */
    private static final String CANCELED = "57014";

    private BoundedQuestion() {}

    /**
     * Asks a question within the transaction at hand, whose later statements have as long as before.
     *
     * @param millis how long each of its statements may take, from 1
     * @param settings further ones of PostgreSQL, each as {@code name=value}, which hold until the transaction ends; they
     *     are trusted
     * @param tooLong the key of the message where it takes longer
     * @throws ProblemException (503) where it takes longer
     */
    public static <T> T ask(
            EntityManager database, long millis, List<String> settings, String tooLong, Supplier<T> question) {
        Object before = database.createNativeQuery("select current_setting('statement_timeout')", String.class)
                .getSingleResult();
        StringBuilder set = new StringBuilder("select set_config('statement_timeout', '" + millis + "', true)");
        settings.forEach(setting -> set.append(", set_config('")
                .append(setting.replace("=", "', '"))
                .append("', true)"));
        database.createNativeQuery(set.toString()).getSingleResult();
        try {
            T answer = question.get();
            database.createNativeQuery("select set_config('statement_timeout', ?1, true)")
                    .setParameter(1, before)
                    .getSingleResult();
            return answer;
        } catch (PersistenceException failed) {
            throw isCanceled(failed) ? ProblemException.serviceUnavailable(tooLong, Map.of()) : failed;
        }
    }

    private static boolean isCanceled(Throwable failed) {
        return Stream.iterate(failed, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof SQLException refused && CANCELED.equals(refused.getSQLState()));
    }
}
