package brussels.preventionplan.platform.metrics;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The path of the contract by which a request is counted, {@code /communes/{nisCode}}: Quarkus finds it while it looks for
 * the operation, and reads it at the end where it left it.
 */
public final class CountedPath {

    private static final String LEFT_AT = "UrlPathTemplate";

    private CountedPath() {}

    /** That of the request at hand; empty where no operation was looked for. */
    public static String ofRequest() {
        Context context = Vertx.currentContext();
        String path = context == null ? null : context.getLocal(LEFT_AT);
        return path == null ? "" : path;
    }

    /** Has the request at hand counted by a path, if it is one. */
    public static void count(String path) {
        Context context = Vertx.currentContext();
        if (context != null && !path.isEmpty()) {
            context.putLocal(LEFT_AT, path);
        }
    }
}
