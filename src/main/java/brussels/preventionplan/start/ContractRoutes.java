package brussels.preventionplan.start;

import brussels.preventionplan.platform.contract.ContractDocument;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
        router.route(CONTRACT)
                .order(Entrance.KNOWN)
                .handler(context -> give(wanted(context.request()), context.request()));
    }

    private static Format wanted(HttpServerRequest request) {
        String accepted = request.headers().get(HttpHeaders.ACCEPT);
        boolean json = Format.JSON.name().equalsIgnoreCase(request.getParam("format"))
                || (accepted != null && accepted.contains(Format.JSON.getMimeType()));
        return json ? Format.JSON : Format.YAML;
    }

    private void give(Format format, HttpServerRequest request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .end(Buffer.buffer(document.in(format)));
    }
}
