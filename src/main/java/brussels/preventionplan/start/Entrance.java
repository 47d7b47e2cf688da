package brussels.preventionplan.start;

import brussels.preventionplan.platform.web.ReadingMethods;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Leads whoever opens the bare address to the start page; what is no resource of the API can only be read. */
@ApplicationScoped
class Entrance {

    /** After the limits, before what answers. */
    private static final int EARLY = Integer.MIN_VALUE + 2;

    /** After it is known who asks, so that a wrong token is refused; before what Quarkus has at the same address. */
    static final int KNOWN = -50;

    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** Where the start page is made: a resource like any other, which has no address of its own. */
    private static final String START_PAGE = "/preventionPlan/v1/page";

    private static final String CAME_IN = "cameIn";

    void register(@Observes Router router) {
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(Entrance::showStartPage);
        router.route(START_PAGE).order(EARLY).handler(context -> {
            if (context.get(CAME_IN) == null) {
                context.fail(NOT_FOUND);
            } else {
                context.next();
            }
        });
        List.of("/", "/page/*", "/preventionPlan/v1/doc", "/preventionPlan/v1/doc/*", "/q/*")
                .forEach(path -> takeOnlyGet(router.route(path).order(EARLY)));
    }

    private static void showStartPage(RoutingContext context) {
        String query = context.request().query();
        context.put(CAME_IN, true).reroute(query == null ? START_PAGE : START_PAGE + "?" + query);
    }

    private static void takeOnlyGet(Route route) {
        route.handler(context -> {
            if (ReadingMethods.contain(context.request().method().name())) {
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
