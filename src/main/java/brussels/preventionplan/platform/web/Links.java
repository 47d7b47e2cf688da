package brussels.preventionplan.platform.web;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Absolute links to the resources of the API ([hyp-links]). They begin with the configured public address
 * ({@code preventionplan.public-url}); where none is set, with the scheme and host of the request.
 */
@RequestScoped
public class Links {

    /** What a path or a query holds as it is (RFC 3986, appendix A); what is encoded already stays so. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%";

    private static final BitSet PLAIN_CHARACTERS = PLAIN.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    private static final Pattern TO_ENCODE = Pattern.compile("[^" + Pattern.quote(PLAIN) + "]+");

    private final HttpServerRequest request;
    private final PublicAddress address;
    private @Nullable String root;

    @Inject
    Links(HttpServerRequest request, PublicAddress address) {
        this.request = request;
        this.address = address;
    }

    /**
     * The link to a resource.
     *
     * @param path below the root of the API, without a slash at its start: {@code communes/21001}; what no URI holds is
     *     encoded
     * @throws ProblemException where no public address is set and the request's Host is no host
     */
    public String to(String path) {
        return root() + "/" + encoded(path);
    }

    /** A path as a URI has it: {@code organizations/ma%C3%9F}. */
    public static String encoded(String path) {
        return isPlain(path)
                ? path
                : TO_ENCODE
                        .matcher(path)
                        .replaceAll(part -> URLEncoder.encode(part.group(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }

    /** Nearly all are, and a list has several for each row: an expression would look at them ten times longer. */
    private static boolean isPlain(String path) {
        for (int index = 0; index < path.length(); index++) {
            if (!PLAIN_CHARACTERS.get(path.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** The link to a resource with a query; each parameter stands as often as it has values. */
    public String to(String path, Map<String, List<String>> parameters) {
        return to(path) + query(parameters);
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
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

    /** The link to the start page, which is no resource of the API. */
    public String startPage() {
        return root().replaceFirst("preventionPlan/v1$", "");
    }

    /** The path that a link of this API leads to, below its root and as the link has it; empty for any other link. */
    public Optional<String> pathOf(String href) {
        String beginning = root() + "/";
        return href.startsWith(beginning) ? Optional.of(href.substring(beginning.length())) : Optional.empty();
    }

    private String root() {
        String known = root;
        if (known == null) {
            known = findRoot();
            root = known;
        }
        return known;
    }

    private String findRoot() {
        return address.of(request)
                .orElseThrow(() -> ProblemException.badRequest(List.of(Issue.schemaViolation(
                        "header",
                        "Host",
                        PublicAddress.hostOf(request).orElse(""),
                        "issue.host",
                        Map.of("name", "Host")))));
    }
}
