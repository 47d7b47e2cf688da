package brussels.preventionplan.platform.problem;

import brussels.preventionplan.platform.browser.BrowserRules;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.trace.TraceIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes problems of what goes wrong outside the API: an unknown path, a request that cannot be read at all. */
@ApplicationScoped
class ProblemRoutes {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    /** Quarkus's own handler of failures is the last route of all. */
    private static final int BEFORE_DEFAULT = Integer.MAX_VALUE - 1;

    private final Problems problems;
    private final ObjectMapper json;

    ProblemRoutes(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(BEFORE_DEFAULT).failureHandler(context -> answer(context, statusOf(context)));
    }

    /** A request without a usable Host is refused before any route; what fails without a status is a defect. */
    private static int statusOf(RoutingContext context) {
        if (context.failure() instanceof ProblemException thrown) {
            return thrown.type().status();
        }
        if (context.statusCode() >= 400 && context.statusCode() != 500) {
            return context.statusCode();
        }
        return context.request().authority() == null ? 400 : 500;
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        TraceIds.name(context);
        BrowserRules.apply(context.response());
        MessageLanguage language = MessageLanguage.ofHeader(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemType type = ProblemType.ofStatus(status);
        Throwable fault = context.failure();
        Problem problem = problem(type, fault, language, context.request());
        ProblemHeaders.of(problem).forEach(context.response()::putHeader);
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .putHeader("Content-Language", language.name())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Problem problem(
            ProblemType type, @Nullable Throwable fault, MessageLanguage language, HttpServerRequest request) {
        if (fault instanceof ProblemException thrown) {
            return problems.of(thrown, language, request);
        }
        return type.status() >= 500 && fault != null
                ? problems.ofFault(type, fault, language, request)
                : problems.of(type, language, request);
    }
}
