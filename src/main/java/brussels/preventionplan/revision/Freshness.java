package brussels.preventionplan.revision;

import brussels.preventionplan.platform.answer.PublishedData;
import brussels.preventionplan.platform.answer.RevisionHeader;
import brussels.preventionplan.platform.answer.StateOfData;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.ReadingMethods;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Gives a client that names the revision it knows of never an older state. The present state of the database is the newest
 * one there is: a revision beyond it is one that this service has not got to (a database that was put back, or one that is
 * away), and the client is told to come again rather than being held waiting. Copies of the database may be behind it: those
 * that are too late for a request are not read for it.
 */
class Freshness {

    /** Before what else looks at a request: codes that it names are looked up in a copy too. */
    private static final int FIRST = Priorities.USER - 1000;

    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    private final StateOfData data;
    private final RequestedState requested;

    Freshness(StateOfData data, RequestedState requested) {
        this.data = data;
        this.requested = requested;
    }

    @ServerRequestFilter(priority = FIRST)
    void check(ContainerRequestContext request) {
        if (!ReadingMethods.contain(request.getMethod())) {
            return;
        }
        String known = request.getHeaderString(RevisionHeader.NAME);
        long least = known == null ? 0 : number(known);
        if (known != null && !isThere(least, data.known()) && !isThere(least, data.ask())) {
            throw ProblemException.serviceUnavailable("problem.revisionAhead", Map.of("revision", known));
        }
        if (PublishedData.isAt(request.getUriInfo().getPath())) {
            requested.mayBeOfCopy(least);
        }
    }

    private static long number(String known) {
        if (!REVISION.matcher(known).matches()) {
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "header",
                    RevisionHeader.NAME,
                    known,
                    "issue.not.integer",
                    Map.of("name", RevisionHeader.NAME, "minimum", "0", "maximum", "999999999999999999"))));
        }
        return Long.parseLong(known);
    }

    private static boolean isThere(long revision, Optional<StateOfData.State> state) {
        return state.filter(newest -> revision <= newest.revision()).isPresent();
    }
}
