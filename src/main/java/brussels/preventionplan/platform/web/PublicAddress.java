package brussels.preventionplan.platform.web;

import brussels.preventionplan.platform.problem.PublicRoot;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that the service is known by, if the operator says so ({@code preventionplan.public-url}). */
@ApplicationScoped
class PublicAddress implements PublicRoot {

    private static final String ROOT = "/preventionPlan/v1";
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?");

    private final Optional<String> configured;
    private final Optional<String> configuredRoot;
    /** Most requests name the same host as the one before. */
    private final AtomicReference<Origin> last = new AtomicReference<>(new Origin("", "", Optional.empty()));

    PublicAddress(@ConfigProperty(name = "preventionplan.public-url") Optional<String> configured) {
        this.configured = configured;
        this.configuredRoot = configured.map(address -> address.replaceFirst("/+$", "") + ROOT);
    }

    /** Where requests come to, and the root of the API there; empty where the host is none. */
    private record Origin(String scheme, String host, Optional<String> root) {

        static Origin of(String scheme, String host) {
            return new Origin(
                    scheme,
                    host,
                    HOST.matcher(host).matches() ? Optional.of(scheme + "://" + host + ROOT) : Optional.empty());
        }
    }

    void check(@Observes StartupEvent started) {
        configured.filter(address -> !ADDRESS.matcher(address).matches()).ifPresent(address -> {
            throw new ConfigurationException("preventionplan.public-url is \"" + address
                    + "\": it must be an address like https://data.example.brussels, without a query.");
        });
    }

    @Override
    public Optional<String> of(HttpServerRequest request) {
        return configuredRoot.isPresent()
                ? configuredRoot
                : hostOf(request).flatMap(host -> rootAt(String.valueOf(request.scheme()), host));
    }

    private Optional<String> rootAt(String scheme, String host) {
        Origin origin = Objects.requireNonNull(last.get());
        if (!origin.host().equals(host) || !origin.scheme().equals(scheme)) {
            origin = Origin.of(scheme, host);
            last.set(origin);
        }
        return origin.root();
    }

    /** The host that a request names, whether or not it is one. */
    static Optional<String> hostOf(HttpServerRequest request) {
        return Optional.ofNullable(request.authority()).map(Object::toString);
    }
}
