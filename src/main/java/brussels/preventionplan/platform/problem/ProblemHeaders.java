package brussels.preventionplan.platform.problem;

import brussels.preventionplan.platform.web.CachePolicy;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The header fields that go with a problem. */
final class ProblemHeaders {

    private static final String CHALLENGE = "Bearer realm=\"prevention-plan\"";
    private static final String REFUSAL = CHALLENGE + ", error=\"invalid_token\", error_description=\"";

    private static final Set<Integer> COME_BACK =
            Set.of(ProblemType.serviceUnavailable.status(), ProblemType.tooManyRequests.status());

    private ProblemHeaders() {}

    /**
     * What the answer says beside the problem itself: that nobody keeps it, since what is not there today may be tomorrow
     * (caches else keep a 404 as long as they like, RFC 9111, section 4.2.2), and how to come in (RFC 6750, section 3) or
     * when to come back.
     */
    static Map<String, String> of(Problem problem) {
        Map<String, String> headers = new HashMap<>(further(problem));
        headers.put(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER);
        return headers;
    }

    private static Map<String, String> further(Problem problem) {
        if (problem.type().equals(ProblemType.noAccessToken.urn())) {
            return Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (problem.type().equals(ProblemType.expiredAccessToken.urn())) {
            return Map.of(HttpHeaders.WWW_AUTHENTICATE, REFUSAL + "The access token expired\"");
        }
        if (problem.type().equals(ProblemType.invalidAccessToken.urn())) {
            return Map.of(HttpHeaders.WWW_AUTHENTICATE, REFUSAL + "The access token is invalid\"");
        }
        return COME_BACK.contains(problem.status())
                ? Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseAway.RETRY_AFTER_SECONDS))
                : Map.of();
    }
}
