package brussels.preventionplan.document;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.util.Collection;

/**
 * Facts that documents state. Each of them has a year.
 *
 * @param <F> the facts
 */
public interface StatedFacts<F extends Fact> extends PanacheRepository<F> {

    /** Whether one of the documents says something that holds. */
    default boolean hasOf(Collection<String> documentIds) {
        return count("untilRevision is null and source.documentId in ?1", documentIds) > 0;
    }

    /** Whether present facts of other years come from one of the documents. */
    default boolean hasOf(Collection<String> documentIds, int notOfYear) {
        return count("untilRevision is null and source.documentId in ?1 and year <> ?2", documentIds, notOfYear) > 0;
    }

    /** Ends what some documents said. */
    default void end(Collection<String> documentIds, long revision) {
        update("untilRevision = ?1 where untilRevision is null and source.documentId in ?2", revision, documentIds);
    }
}
