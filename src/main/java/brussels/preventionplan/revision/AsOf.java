package brussels.preventionplan.revision;

import brussels.preventionplan.platform.query.Conditions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The state of the data that an answer is made of.
 *
 * @param revision the one that an earlier state ends with, from 1; null for the present state
 */
public record AsOf(
        @Parameter(
                description = "Answers from the data as of this revision; by default from the present data",
                example = "1")
        @RestQuery(PARAMETER)
        @Min(1)
        @Max(LARGEST)
        @Nullable
        Long revision) {

    /** The query parameter that names it. */
    static final String PARAMETER = "revision";

    /** The largest whole number that every reader of JSON keeps as it is (RFC 8259, section 6). */
    public static final long LARGEST = 9_007_199_254_740_991L;

    /** The present state. */
    public static final AsOf NOW = new AsOf(null);

    /**
     * The condition that a fact holds in this state, to which others can be added.
     *
     * @param fact what the query calls it: {@code g}
     */
    public Conditions conditions(String fact) {
        return new Conditions().holdsAt(fact, revision);
    }

    /** The revision that the state ends with, where the newest one is this. */
    public long or(long newest) {
        return revision == null ? newest : revision;
    }

    /** What a link says so that it opens the same state; nothing for the present one. */
    public Map<String, List<String>> parameters() {
        return revision == null ? Map.of() : Map.of(PARAMETER, List.of(revision.toString()));
    }
}
