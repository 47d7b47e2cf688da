package brussels.preventionplan.platform.problem;

import brussels.preventionplan.platform.message.RequestLanguage;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of whatever ends a request inside the API. */
class ProblemMappers {

    private final Problems problems;
    private final RequestLanguage language;
    private final AllowedMethods allowed;
    private final HttpServerRequest request;

    ProblemMappers(Problems problems, RequestLanguage language, AllowedMethods allowed, HttpServerRequest request) {
        this.problems = problems;
        this.language = language;
        this.allowed = allowed;
        this.request = request;
    }

    @ServerExceptionMapper
    Response ofProblem(ProblemException thrown) {
        return answer(problems.of(thrown, language.language(), request)).build();
    }

    /** A path that matches nothing. */
    @ServerExceptionMapper
    Response ofNotFound(NotFoundException thrown) {
        return answer(problems.of(ProblemType.resourceNotFound, language.language(), request))
                .build();
    }

    @ServerExceptionMapper
    Response ofNotAllowed(NotAllowedException thrown, UriInfo uri) {
        return answer(problems.of(ProblemType.methodNotAllowed, language.language(), request))
                .header(HttpHeaders.ALLOW, allowed.of(uri.getPath()))
                .build();
    }

    /** An operation that asks for a role, and nobody's request. */
    @ServerExceptionMapper
    Response ofNobody(UnauthorizedException thrown) {
        return answer(problems.of(ProblemType.noAccessToken, language.language(), request))
                .build();
    }

    /** An operation that asks for a role which the request's token does not give. */
    @ServerExceptionMapper
    Response ofForbidden(ForbiddenException thrown) {
        return answer(problems.of(ProblemType.missingPermission, language.language(), request))
                .build();
    }

    @ServerExceptionMapper
    Response ofHttp(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        ProblemType type = ProblemType.ofStatus(original.getStatus());
        return answer(
                        type.status() < 500
                                ? problems.of(type, language.language(), request)
                                : problems.ofFault(type, thrown, language.language(), request))
                .build();
    }

    @ServerExceptionMapper
    Response ofAnythingElse(Throwable thrown) {
        ProblemType type =
                DatabaseAway.isCauseOf(thrown) ? ProblemType.serviceUnavailable : ProblemType.internalServerError;
        return answer(problems.ofFault(type, thrown, language.language(), request))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).entity(problem).type(Problems.MEDIA_TYPE);
        ProblemHeaders.of(problem).forEach(answer::header);
        return answer;
    }
}
