package brussels.preventionplan.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has connections without TLS stay at HTTP/1.1, as RFC 9113, section 3.1, now has it: a client that offers an upgrade to
 * HTTP/2 gets its answer in the same breath, and some of them (curl 7, Java 17) lose a large one that follows the upgrade
 * at once. With TLS, HTTP/2 is spoken.
 */
@ApplicationScoped
class PlainConnections implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
