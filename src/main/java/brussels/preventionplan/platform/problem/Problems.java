package brussels.preventionplan.platform.problem;

import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.platform.problem.Problem.InputValidationIssue;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts problems into words and notes each in the log under the instance that the client is given. */
@ApplicationScoped
public class Problems {

    /** The media type of every answer with a status of 400 or more (RFC 9457). */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** What a client could forge a line of the log with. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final String GUIDE = "https://www.belgif.be/specification/rest/api-guide/problems/";

    private final Messages messages;
    private final PublicRoot root;

    Problems(Messages messages, PublicRoot root) {
        this.messages = messages;
        this.root = root;
    }

    /**
     * A problem that an answer tells of, rather than is.
     *
     * @param instance names it
     */
    public Problem describe(
            ProblemType type, String message, UUID instance, MessageLanguage language, HttpServerRequest request) {
        return new Problem(
                type.urn(),
                href(type, request),
                type.title(),
                type.status(),
                messages.text(language, message, Map.of()),
                "urn:uuid:" + instance,
                null);
    }

    /** A problem of which no more is known than its type; of a wrong request, that its issues cannot be told. */
    Problem of(ProblemType type, MessageLanguage language, HttpServerRequest request) {
        String message = type == ProblemType.badRequest ? "problem.unreadableRequest" : "problem." + type.name();
        return of(type, message, Map.of(), List.of(), language, request);
    }

    Problem of(ProblemException thrown, MessageLanguage language, HttpServerRequest request) {
        return of(thrown.type(), thrown.messageKey(), thrown.arguments(), thrown.issues(), language, request);
    }

    /** A defect or a fault of the service itself: all that is known of it goes to the log, and nothing to the client. */
    Problem ofFault(ProblemType type, Throwable fault, MessageLanguage language, HttpServerRequest request) {
        Problem problem = of(type, language, request);
        if (type == ProblemType.serviceUnavailable) {
            LOG.warnf("%s %s: %s", problem.instance(), type, fault);
        } else {
            LOG.errorf(fault, "%s %s", problem.instance(), type);
        }
        return problem;
    }

    private Problem of(
            ProblemType type,
            String message,
            Map<String, String> arguments,
            List<Issue> issues,
            MessageLanguage language,
            HttpServerRequest request) {
        Problem problem = new Problem(
                type.urn(),
                href(type, request),
                type.title(),
                type.status(),
                messages.text(language, message, arguments),
                "urn:uuid:" + UUID.randomUUID(),
                issues.isEmpty()
                        ? null
                        : issues.stream().map(issue -> inWords(issue, language)).toList());
        LOG.infof(
                "%s %s %s",
                problem.instance(), type, CONTROL.matcher(noted(issues)).replaceAll("?"));
        return problem;
    }

    /** What is wrong where, without values: one may be the private text that a redaction is to remove. */
    private static String noted(List<Issue> issues) {
        return issues.stream()
                .map(issue -> "%s %s %s".formatted(issue.type(), issue.in(), issue.name()))
                .toList()
                .toString();
    }

    private @Nullable String href(ProblemType type, HttpServerRequest request) {
        return type.isOwn()
                ? root.of(request).map(address -> address + "/" + type.path()).orElse(null)
                : GUIDE + type + ".html";
    }

    private InputValidationIssue inWords(Issue issue, MessageLanguage language) {
        return new InputValidationIssue(
                issue.type().urn(),
                issue.type().title(),
                issue.in(),
                issue.name(),
                issue.value(),
                messages.text(language, issue.message(), issue.arguments()));
    }
}
