package brussels.preventionplan.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Tells where clients find the API. The room of links is below this one, so it brings the answer. */
public interface PublicRoot {

    /**
     * The root of the API as absolute links begin, without a slash at its end; empty where no public address is set and
     * the request's Host is no host.
     */
    Optional<String> of(HttpServerRequest request);
}
