package brussels.preventionplan.platform.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins read what the service answers (CORS): of those that the operator names in
 * {@code preventionplan.cors-origins}, and of none by default. Any other origin gets its answer as before; its browser
 * does not show it to the page.
 */
@ApplicationScoped
class CrossOrigin {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?");
    private static final Set<String> TAKEN =
            Set.of("Accept", "Accept-Language", "BelGov-Trace-Id", "If-None-Match", "PreventionPlan-Revision");
    private static final Set<String> SHOWN = Set.of(
            "BelGov-Related-Trace-Id",
            "BelGov-Trace-Id",
            "Content-Disposition",
            "Content-Language",
            "ETag",
            "Location",
            "PreventionPlan-Revision",
            "Retry-After");
    private static final int ONE_HOUR = 3600;
    /** After the trace ids, before everything that answers. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private final List<String> origins;

    CrossOrigin(@ConfigProperty(name = "preventionplan.cors-origins") Optional<List<String>> origins) {
        this.origins = origins.orElse(List.of());
    }

    void check(@Observes StartupEvent started) {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw new ConfigurationException("preventionplan.cors-origins names \"" + origin
                            + "\": it must list origins like https://dashboard.example.brussels, without a path.");
                });
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            CorsHandler cors = CorsHandler.create()
                    .addOrigins(origins)
                    .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD))
                    .allowedHeaders(TAKEN)
                    .exposedHeaders(SHOWN)
                    .maxAgeSeconds(ONE_HOUR);
            router.route().order(EARLY).handler(context -> handle(context, cors));
        }
    }

    private void handle(RoutingContext context, CorsHandler cors) {
        // Other headers of the answer are not known before its end.
        context.addHeadersEndHandler(end -> addVary(context));
        if (origins.contains(context.request().getHeader(HttpHeaders.ORIGIN))) {
            cors.handle(context);
        } else {
            context.next();
        }
    }

    /** A cache must not give one origin what another was given. */
    private static void addVary(RoutingContext context) {
        List<String> names = new ArrayList<>(context.response().headers().getAll(HttpHeaders.VARY));
        names.removeIf(name -> name.equalsIgnoreCase("origin"));
        names.add("Origin");
        context.response().putHeader(HttpHeaders.VARY, String.join(", ", names));
    }
}
