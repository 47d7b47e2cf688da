package brussels.preventionplan.platform.trace;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every answer a trace id of its own, and names the request's beside it ([trc-header]). The log has both this id
 * and, where the request came with one, its W3C trace id ([trace-w3c]).
 */
@ApplicationScoped
public class TraceIds {

    /** The header that has it. */
    public static final String TRACE_ID = "BelGov-Trace-Id";

    private static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,36}");
    /** W3C Trace Context, section 3.2; a trace id of zeros only is none, and later versions may say more at the end. */
    private static final Pattern TRACEPARENT = Pattern.compile(
            "(?!ff|00-.{53})[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String KEY_IN_LOG = "trace";
    /** Before every other route, so that no answer goes without. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            name(context);
            context.next();
        });
    }

    /** An id that no other answer has; that it can be guessed does no harm (RFC 9562, section 5.4). */
    public static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                        (random.nextLong() & ~VERSION_BITS) | VERSION_4,
                        (random.nextLong() & ~VARIANT_BITS) | VARIANT_RFC)
                .toString();
    }

    /** Names an answer, unless it is named already: a request without a usable path or Host goes past all routes. */
    public static void name(RoutingContext context) {
        if (context.response().headers().contains(TRACE_ID)) {
            return;
        }
        HttpServerRequest request = context.request();
        String id = random();
        context.response().putHeader(TRACE_ID, id);
        String related = request.getHeader(TRACE_ID);
        if (related != null && VALID.matcher(related).matches()) {
            context.response().putHeader(RELATED_TRACE_ID, related);
        }
        String parent = request.getHeader("traceparent");
        MDC.put(KEY_IN_LOG, parent == null ? id : id + of(parent));
    }

    private static String of(String parent) {
        Matcher traced = TRACEPARENT.matcher(parent);
        return traced.matches() ? " of " + traced.group(1) : "";
    }
}
