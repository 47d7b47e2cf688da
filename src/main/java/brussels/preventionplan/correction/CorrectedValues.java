package brussels.preventionplan.correction;

import java.util.List;
import java.util.Map;

/** Lays accepted corrections over what was published. One bean for each kind of resource whose values can be corrected. */
public interface CorrectedValues {

    /**
     * Has subjects stand, from a revision on, as the changes say; without changes, as published. Whatever was laid over
     * them before is forgotten. Subjects of another kind, and properties that this kind does not have, are left alone.
     *
     * @param changes by subject, the later one of two on the same property counting
     * @param revision the one that the transaction at hand makes
     */
    void correct(Map<String, List<Correction.Change>> changes, long revision);
}
