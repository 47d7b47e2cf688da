package brussels.preventionplan.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
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
     * What the answer says beside the problem itself: how to come in (RFC 6750, section 3), or when to come back. Empty
     * for most problems.
     */
    static Map<String, String> of(Problem problem) {
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
