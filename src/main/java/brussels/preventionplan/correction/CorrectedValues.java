package brussels.preventionplan.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays accepted corrections over what was published. One bean for each kind of resource whose values can be corrected. */
public interface CorrectedValues {

    /**
     * The subjects of paths, by path, with the values that can be corrected; a path that is of another kind, or names
     * nothing, is left out.
     *
     * @param paths below the root of the API: {@code grants/2022-M2.1-1}
     */
    Map<String, Correctable> mapCorrectable(Collection<String> paths);

    /**
     * Has subjects stand, from a revision on, as the changes say; without changes, as published. Whatever was laid over
     * them before is forgotten. Subjects of another kind, and properties that this kind does not have, are left alone.
     *
     * @param changes by subject, the later one of two on the same property counting
     * @param revision the one that the transaction at hand makes
     */
    void correct(Map<String, List<Correction.Change>> changes, long revision);

    /**
     * Settles anew what names mean, whichever basis is asked for, once a correction of some came to hold or holds no
     * longer.
     *
     * @param decided its changes
     * @param revision the one that the transaction at hand makes
     * @return what became of resources by it
     */
    default List<Settled> settle(List<Correction.Change> decided, long revision) {
        return List.of();
    }

    /**
     * What became of a resource, as the audit trail tells it.
     *
     * @param subject its path, below the root of the API
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    record Settled(
            String subject,
            @Nullable Object before,
            @Nullable Object after) {}
}
