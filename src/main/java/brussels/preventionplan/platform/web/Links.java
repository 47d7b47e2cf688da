package brussels.preventionplan.platform.web;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Absolute links to the resources of the API ([hyp-links]). They begin with the configured public address
 * ({@code preventionplan.public-url}); where none is set, with the scheme and host of the request.
 */
@RequestScoped
public class Links {

    private static final String ROOT = "/preventionPlan/v1";
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final HttpServerRequest request;
    private final PublicAddress address;

    @Inject
    Links(HttpServerRequest request, PublicAddress address) {
        this.request = request;
        this.address = address;
    }

    /**
     * The link to a resource.
     *
     * @param path below the root of the API, without a slash at its start: {@code communes/21001}
     * @throws ProblemException where no public address is set and the request's Host is no host
     */
    public String to(String path) {
        return origin() + ROOT + "/" + path;
    }

    /** The link to a resource with a query; each parameter stands as often as it has values. */
    public String to(String path, Map<String, List<String>> parameters) {
        return to(path)
                + parameters.entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().stream()
                                .map(value ->
                                        parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    /** The same as an object of its own. */
    public Link link(String path) {
        return new Link(to(path));
    }

    /** The link to a resource with a query as an object of its own. */
    public Link link(String path, Map<String, List<String>> parameters) {
        return new Link(to(path, parameters));
    }

    private String origin() {
        return address.find().orElseGet(this::originOfRequest);
    }

    private String originOfRequest() {
        String host = request.authority() == null ? "" : request.authority().toString();
        if (!HOST.matcher(host).matches()) {
            throw ProblemException.badRequest(
                    List.of(Issue.schemaViolation("header", "Host", host, "issue.host", Map.of("name", "Host"))));
        }
        return request.scheme() + "://" + host;
    }
}
