package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.RevisionHeader;
import brussels.preventionplan.platform.answer.StateOfData;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Gives a client that names the revision it knows of never an older state. On one database the present state is the newest
 * one there is: a revision beyond it is one that this service has not got to (a replica that lags behind, a database that
 * was put back), and the client is told to come again rather than being held waiting.
 */
class Freshness {

    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    private final StateOfData data;

    Freshness(StateOfData data) {
        this.data = data;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String known = request.getHeaderString(RevisionHeader.NAME);
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (known == null || !reads) {
            return;
        }
        if (!REVISION.matcher(known).matches()) {
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "header",
                    RevisionHeader.NAME,
                    known,
                    "issue.not.integer",
                    Map.of("name", RevisionHeader.NAME, "minimum", "0", "maximum", "999999999999999999"))));
        }
        long least = Long.parseLong(known);
        if (!isThere(least, data.known()) && !isThere(least, data.ask())) {
            throw ProblemException.serviceUnavailable("problem.revisionAhead", Map.of("revision", known));
        }
    }

    private static boolean isThere(long revision, Optional<StateOfData.State> state) {
        return state.filter(newest -> revision <= newest.revision()).isPresent();
    }
}
