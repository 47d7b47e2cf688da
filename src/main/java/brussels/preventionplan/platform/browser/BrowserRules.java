package brussels.preventionplan.platform.browser;

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

    /** Content Security Policy Level 3; data: is for images that stand in style sheets. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

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
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
    }
}
