package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.problem.PublicRoot;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /** What each part takes beside its characters. */
    private static final int AROUND = 100;

    /** Of a longer list of forms no answer is kept: browsers and programs send less. */
    private static final int LONGEST_ACCEPT = 200;

    /** Of more values no answer is kept; what reads them stops at twice as many. */
    private static final int MOST_VALUES = 500;

    /** The key of what a request asks for; empty where no answer is kept for it, or it cannot be read. */
    static Optional<AnswerKey> of(HttpServerRequest request, State state, PublicRoot root) {
        String accept = all(request, HttpHeaders.ACCEPT);
        String path = request.path();
        if (path == null || accept.length() > LONGEST_ACCEPT) {
            return Optional.empty();
        }
        return root.of(request)
                .flatMap(links -> query(request.query())
                        .map(query -> new AnswerKey(
                                state,
                                links,
                                path,
                                query,
                                accept,
                                MessageLanguage.ofHeader(all(request, HttpHeaders.ACCEPT_LANGUAGE)))));
    }

    /** A header with all its lines, as its operation reads it (RFC 9110, section 5.3). */
    static String all(HttpServerRequest request, CharSequence header) {
        List<String> lines = request.headers().getAll(header);
        return lines.size() == 1 ? lines.get(0) : String.join(",", lines);
    }

    /** The parameters of a query; empty where operations may read others. */
    static Optional<Map<String, List<String>>> query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.of(Map.of());
        }
        if (query.startsWith("?")) {
            return Optional.empty();
        }
        try {
            Map<String, List<String>> parameters =
                    new TreeMap<>(new QueryStringDecoder(query, StandardCharsets.UTF_8, false).parameters());
            boolean clear = parameters.values().stream().mapToInt(List::size).sum() <= MOST_VALUES
                    && parameters.keySet().stream()
                                    .map(AnswerKey::folded)
                                    .distinct()
                                    .count()
                            == parameters.size();
            return clear ? Optional.of(parameters) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What it takes of memory, in bytes. */
    long weight() {
        long characters = 0L + root.length() + path.length() + accept.length();
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            characters += parameter.getKey().length();
            for (String value : parameter.getValue()) {
                characters += AROUND + (long) value.length();
            }
        }
        return AROUND + 2 * characters;
    }
}
