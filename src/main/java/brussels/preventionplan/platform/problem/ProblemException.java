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
        return new ProblemException(ProblemType.serviceUnavailable, "problem.serviceUnavailable", Map.of(), List.of());
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

    List<Issue> issues() {
        return issues;
    }
}
