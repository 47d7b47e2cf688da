package brussels.preventionplan.start;

import brussels.preventionplan.platform.contract.ContractDocument;
import brussels.preventionplan.platform.representation.Forms;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;

/** Where the contract is: in YAML, in JSON, and at an address of which the client says in what. */
@ApplicationScoped
class ContractRoutes {

    private static final String CONTRACT = "/preventionPlan/v1/doc/openapi";

    private final ContractDocument document;

    ContractRoutes(ContractDocument document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        Map.of(".yaml", Format.YAML, ".yml", Format.YAML, ".json", Format.JSON)
                .forEach((ending, format) -> router.route(CONTRACT + ending)
                        .order(Entrance.KNOWN)
                        .handler(context -> give(format, context.request())));
        router.route(CONTRACT).order(Entrance.KNOWN).handler(context -> {
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            give(wanted(context.request()), context.request());
        });
    }

    private static Format wanted(HttpServerRequest request) {
        String named = request.getParam("format");
        if (named != null) {
            return Format.JSON.name().equalsIgnoreCase(named) ? Format.JSON : Format.YAML;
        }
        String accepted =
                String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        double json = Forms.weight(Format.JSON.getMimeType(), accepted);
        return json > Forms.weight(Format.YAML.getMimeType(), accepted) ? Format.JSON : Format.YAML;
    }

    private void give(Format format, HttpServerRequest request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(Buffer.buffer(document.in(format)));
    }
}
