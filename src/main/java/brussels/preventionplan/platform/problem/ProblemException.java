package brussels.preventionplan.platform.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String message;
    private final transient Map<String, String> arguments;
    private final transient List<Issue> issues;

    private ProblemException(ProblemType type, String message, Map<String, String> arguments, List<Issue> issues) {
        super(type + " " + arguments + " " + issues, null, false, false);
        this.type = type;
        this.message = message;
        this.arguments = Map.copyOf(arguments);
        this.issues = List.copyOf(issues);
    }

    /** The path names no resource: a parameter of the path has a value that nothing has. */
    public static ProblemException resourceNotFound(String parameter, Object value) {
        return new ProblemException(
                ProblemType.resourceNotFound,
                "problem.resourceNotFound",
                Map.of("name", parameter, "value", String.valueOf(value)),
                List.of(Issue.referencedResourceNotFound("path", parameter, String.valueOf(value))));
    }

    /** What is asked for is not there yet. */
    public static ProblemException serviceUnavailable() {
        return of(ProblemType.serviceUnavailable);
    }

    /**
     * What is asked for is larger than the service makes.
     *
     * @param maximum in bytes
     */
    public static ProblemException downloadTooLarge(long maximum) {
        return new ProblemException(
                ProblemType.badRequest,
                "problem.downloadTooLarge",
                Map.of("maximum", String.valueOf(maximum)),
                List.of());
    }

    /** The operation asks for an access token, and the request has none. */
    public static ProblemException noAccessToken() {
        return of(ProblemType.noAccessToken);
    }

    /** The access token of the request is none that the service takes. */
    public static ProblemException invalidAccessToken() {
        return of(ProblemType.invalidAccessToken);
    }

    /** The access token of the request holds no longer. */
    public static ProblemException expiredAccessToken() {
        return of(ProblemType.expiredAccessToken);
    }

    /** The access token of the request does not give a role. */
    public static ProblemException missingPermission(String role) {
        return new ProblemException(
                ProblemType.missingPermission, "problem.missingRole", Map.of("role", role), List.of());
    }

    /**
     * What is asked for held a text that was redacted.
     *
     * @param href of the redaction
     */
    public static ProblemException redacted(String href) {
        return new ProblemException(ProblemType.redacted, "problem.redacted", Map.of("href", href), List.of());
    }

    /** The resource is in another state than the one that {@code If-Match} names. */
    public static ProblemException preconditionFailed() {
        return of(ProblemType.preconditionFailed);
    }

    /** The operation asks for {@code If-Match}, and the request has none. */
    public static ProblemException preconditionRequired() {
        return of(ProblemType.preconditionRequired);
    }

    /** The body is larger than the service takes. */
    public static ProblemException payloadTooLarge() {
        return of(ProblemType.payloadTooLarge);
    }

    /** One client, or all that nobody knows together, ask too often. */
    public static ProblemException tooManyRequests() {
        return of(ProblemType.tooManyRequests);
    }

    private static ProblemException of(ProblemType type) {
        return new ProblemException(type, "problem." + type, Map.of(), List.of());
    }

    /**
     * The same, for a reason of its own.
     *
     * @param messageKey of the sentence that says why
     * @param arguments what the sentence names
     */
    public static ProblemException serviceUnavailable(String messageKey, Map<String, String> arguments) {
        return new ProblemException(ProblemType.serviceUnavailable, messageKey, arguments, List.of());
    }

    /** The request breaks the contract in at least one way. */
    public static ProblemException badRequest(List<Issue> issues) {
        return new ProblemException(ProblemType.badRequest, "problem.badRequest", Map.of(), issues);
    }

    ProblemType type() {
        return type;
    }

    String messageKey() {
        return message;
    }

    Map<String, String> arguments() {
        return arguments;
    }

    /** What is wrong with the request, one by one; empty where that is not told. */
    public List<Issue> issues() {
        return issues;
    }
}
