package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.problem.PublicRoot;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the bytes of an answer depend on.
 *
 * @param state of the data
 * @param root what links begin with
 * @param path as it is written
 * @param query the parameters, whatever their order
 * @param accept which forms the client takes, as it is written; empty for any
 * @param language in which it is spoken to
 */
record AnswerKey(
        State state,
        String root,
        String path,
        Map<String, List<String>> query,
        String accept,
        MessageLanguage language) {

    /** More parameters than any operation takes. */
    private static final int MOST_PARAMETERS = 100;

    /** The key of what a request asks for; empty where it cannot be read, or names no usable host. */
    static Optional<AnswerKey> of(HttpServerRequest request, State state, PublicRoot root) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return root.of(request)
                .flatMap(links -> query(request.query())
                        .map(query -> new AnswerKey(
                                state,
                                links,
                                request.path(),
                                query,
                                accept == null ? "" : accept,
                                MessageLanguage.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))));
    }

    private static Optional<Map<String, List<String>>> query(@org.jspecify.annotations.Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.of(Map.of());
        }
        try {
            Map<String, List<String>> parameters = new QueryStringDecoder(
                            query, java.nio.charset.StandardCharsets.UTF_8, false, MOST_PARAMETERS, false)
                    .parameters();
            return Optional.of(parameters.size() == 1 ? parameters : new TreeMap<>(parameters));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
