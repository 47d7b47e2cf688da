package brussels.preventionplan.start;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads whoever opens the bare address to Swagger UI. */
@ApplicationScoped
class Entrance {

    private static final int TEMPORARY_REDIRECT = 307;

    void register(@Observes Router router) {
        router.get("/")
                .handler(context -> context.response()
                        .setStatusCode(TEMPORARY_REDIRECT)
                        .putHeader(HttpHeaders.LOCATION, "/preventionPlan/v1/doc/")
                        .end());
    }
}
