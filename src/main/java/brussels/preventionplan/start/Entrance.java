package brussels.preventionplan.start;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads whoever opens the bare address to Swagger UI. */
@ApplicationScoped
class Entrance {

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
        router.route("/").handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            if (context.request().method().equals(HttpMethod.OPTIONS)) {
                context.response().setStatusCode(NO_CONTENT).end();
            } else {
                context.fail(METHOD_NOT_ALLOWED);
            }
        });
    }
}
