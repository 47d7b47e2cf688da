package brussels.preventionplan.platform.security;

import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Tells a token that held until a while ago from one that never did. */
final class ExpiredToken {

    private ExpiredToken() {}

    /** Whether a token was refused for its time only: what comes first in a token that was tampered with counts first. */
    static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException refused) {
                return refused.hasExpired();
            }
        }
        return false;
    }
}
