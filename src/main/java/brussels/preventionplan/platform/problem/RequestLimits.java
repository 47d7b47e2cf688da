package brussels.preventionplan.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses requests that must go no further. Where the address or the header fields are too large, the HTTP server itself
 * would do so without a word: its own limits ({@code quarkus.http.limits}) are wider, and only cut off what is beyond
 * all measure. A path with a NUL names nothing, and is a defect to Swagger UI's handler of files, which looks at all that
 * begins with its own path {@code /doc}: also at {@code /documents}.
 */
@ApplicationScoped
class RequestLimits {

    /** After the trace ids, so that a refusal has them too. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private static final int LONGEST_ADDRESS = 16 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final int AROUND_A_FIELD = ": \r\n".length();

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(RequestLimits::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            context.fail(ProblemType.uriTooLong.status());
        } else if (headerSize(request) > LARGEST_HEADERS) {
            context.fail(ProblemType.headerFieldsTooLarge.status());
        } else if (request.path() != null && request.path().contains("%00")) {
            context.fail(ProblemType.resourceNotFound.status());
        } else {
            context.next();
        }
    }

    private static int headerSize(HttpServerRequest request) {
        int size = 0;
        for (var field : request.headers()) {
            size += field.getKey().length() + field.getValue().length() + AROUND_A_FIELD;
        }
        return size;
    }
}
