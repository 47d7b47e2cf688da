package brussels.preventionplan.start;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** Leads whoever opens the bare address to Swagger UI; what is no resource of the API can only be read. */
@ApplicationScoped
class Entrance {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** After the limits, before what answers. */
    private static final int EARLY = Integer.MIN_VALUE + 2;

    private static final int NO_CONTENT = 204;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int METHOD_NOT_ALLOWED = 405;

    void register(@Observes Router router) {
        router.route("/")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> context.response()
                        .setStatusCode(TEMPORARY_REDIRECT)
                        .putHeader(HttpHeaders.LOCATION, "/preventionPlan/v1/doc/")
                        .end());
        List.of("/", "/preventionPlan/v1/doc", "/preventionPlan/v1/doc/*", "/q/*")
                .forEach(path -> takeOnlyGet(router.route(path).order(EARLY)));
    }

    private static void takeOnlyGet(Route route) {
        route.handler(context -> {
            if (READING.contains(context.request().method())) {
                context.next();
                return;
            }
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            if (context.request().method().equals(HttpMethod.OPTIONS)) {
                context.response().setStatusCode(NO_CONTENT).end();
            } else {
                context.fail(METHOD_NOT_ALLOWED);
            }
        });
    }
}
