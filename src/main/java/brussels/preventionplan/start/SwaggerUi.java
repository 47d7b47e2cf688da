package brussels.preventionplan.start;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * The page of Swagger UI. The one that Quarkus makes has its scripts within, which the policy for pages forbids: this one
 * has them in a file. All that it loads is served by Quarkus.
 */
@ApplicationScoped
class SwaggerUi {

    private static final int FOUND = 302;

    /** The page for readers. */
    record Page() implements TemplateInstance {}

    void register(@Observes Router router) {
        List.of("/preventionPlan/v1/doc/", "/preventionPlan/v1/doc/index.html")
                .forEach(path -> router.route(path).order(Entrance.KNOWN).handler(SwaggerUi::show));
        // Quarkus would lead to an address that begins with a slash, out of the path that a proxy may have put before
        // it.
        router.route("/preventionPlan/v1/doc")
                .order(Entrance.KNOWN)
                .handler(context -> context.response()
                        .setStatusCode(FOUND)
                        .putHeader(HttpHeaders.LOCATION, "doc/")
                        .end());
    }

    private static void show(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(new Page().render());
    }
}
