package brussels.preventionplan.platform.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Refuses requests that must go no further. Where the address or the header fields are too large, the HTTP server itself
 * would do so without a word: its own limits ({@code quarkus.http.limits}) are wider, and only cut off what is beyond
 * all measure. A path with a NUL names nothing, and is a defect to Swagger UI's handler of files, which looks at all that
 * begins with its own path {@code /doc}: also at {@code /documents}.
 */
@ApplicationScoped
class RequestLimits {

    /** After the trace ids, so that a refusal has them too, and after the count of requests, so that it counts. */
    private static final int EARLY = Integer.MIN_VALUE + 2;

    private static final Pattern WAY_ROUND = Pattern.compile("(?i)/(?:\\.|%2e){1,2}(?:/|$)");

    /** Swagger UI's entrance ends with a slash, or its scripts would not be found. */
    private static final String SWAGGER_UI = "/preventionPlan/v1/doc/";

    /** Where files are sent to. */
    private static final String FILES = "/preventionPlan/v1/imports";

    /** Right after Quarkus's own limit, which holds for files. */
    private static final int AFTER_GENERAL_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    /** Of a body that is no file, in bytes. */
    static final int LARGEST_BODY = 1 << 20;

    private static final String LARGEST_BODY_LENGTH = String.valueOf(LARGEST_BODY);

    private static final int LONGEST_ADDRESS = 16 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final int AROUND_A_FIELD = ": \r\n".length();

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(RequestLimits::check);
        router.route().order(AFTER_GENERAL_LIMIT).handler(RequestLimits::limitBody);
    }

    /**
     * Only files may be large. They are counted where they are read, as are bodies that tell no length. What still comes once
     * the answer was given is thrown away: whoever read the body would gather it, though nobody reads on.
     */
    private static void limitBody(RoutingContext context) {
        context.addEndHandler(answered -> context.request().handler(null));
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null
                && isLarger(length)
                && !FILES.equals(context.request().path())) {
            context.fail(ProblemType.payloadTooLarge.status());
        } else {
            context.next();
        }
    }

    /** Of numbers in digits; one with zeros before it is larger too. */
    private static boolean isLarger(String length) {
        int digits = LARGEST_BODY_LENGTH.length();
        return length.length() > digits || (length.length() == digits && length.compareTo(LARGEST_BODY_LENGTH) > 0);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            context.fail(ProblemType.uriTooLong.status());
        } else if (headerSize(request) > LARGEST_HEADERS) {
            context.fail(ProblemType.headerFieldsTooLarge.status());
        } else if (hasHiddenBody(request)) {
            context.addEndHandler(answered -> request.connection().close());
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.fail(ProblemType.badRequest.status());
        } else if (!isUri(request.uri())) {
            context.fail(ProblemType.badRequest.status());
        } else if (request.path() != null && namesNothing(request.path())) {
            context.fail(ProblemType.resourceNotFound.status());
        } else {
            context.next();
        }
    }

    /**
     * What Netty takes for the opening of a WebSocket of old (draft-ietf-hybi-thewebsocketprotocol-00): it reads 8 bytes behind
     * the head as its body, which for a proxy are the next request's.
     */
    private static boolean hasHiddenBody(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2
                && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY1)
                && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY2);
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).isAbsolute() || address.startsWith("/");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /**
     * A resource has one address: no slash at its end, none doubled, no matrix parameters ([uri-notat]), no way round
     * through dots.
     */
    private static boolean namesNothing(String path) {
        return path.contains("%00")
                || path.contains("//")
                || path.contains(";")
                || (path.endsWith("/") && path.length() > 1 && !path.equals(SWAGGER_UI))
                || ((path.contains("/.") || path.contains("/%"))
                        && WAY_ROUND.matcher(path).find());
    }

    private static int headerSize(HttpServerRequest request) {
        int size = 0;
        for (var field : request.headers()) {
            size += field.getKey().length() + field.getValue().length() + AROUND_A_FIELD;
        }
        return size;
    }
}
