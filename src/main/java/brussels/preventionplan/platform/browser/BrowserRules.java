package brussels.preventionplan.platform.browser;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers with every answer what they may make of it: pages take scripts and styles from files of this service
 * alone, ask nobody else for anything and stand in no other page; a file is what its media type says; and other sites
 * are not told which page led to them.
 *
 * <p>All answers have one policy. Whether one is a page is not asked: a 304 does not say what it stands for, and its
 * policy takes the place of the one that a browser has kept with the page.
 */
@ApplicationScoped
public class BrowserRules {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");

    /** Content Security Policy Level 3; data: is for images that stand in style sheets. */
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized(String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'"));

    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    /** Before every other route, so that no answer goes without. */
    private static final int FIRST = Integer.MIN_VALUE;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            apply(context.response());
            context.next();
        });
    }

    /** Adds the rules to an answer: also to one that goes past all routes, for want of a usable path or Host. */
    public static void apply(HttpServerResponse response) {
        response.putHeader(POLICY, CONTENT_SECURITY_POLICY);
        response.putHeader(SNIFFING, NO_SNIFFING);
        response.putHeader(REFERRER, SAME_ORIGIN);
    }
}
