package brussels.preventionplan.start;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What operators are told below {@code /q} holds for this moment only, and is nobody else's. */
@ApplicationScoped
class OperatorPaths {

    void register(@Observes Router router) {
        // Quarkus says less than this, and says it later.
        router.route("/q/*").order(0).handler(context -> {
            context.addHeadersEndHandler(
                    end -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store"));
            context.next();
        });
    }
}
