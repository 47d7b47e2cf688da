package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a resource that a write may be based on, as its client read them (RFC 9110, section 13.1.1). The tag of
 * any representation of a version stands for it, in whatever language or coding it was read; only strong ones do.
 */
public final class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\\.[A-Za-z0-9_-]+\"");

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /**
     * The condition of a request.
     *
     * @throws ProblemException (428) where a request has no such header
     */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.preconditionRequired();
        }
        return new IfMatch(header);
    }

    /**
     * Lets a version through that the client read.
     *
     * @throws ProblemException (412) where this is not the version that the client read
     */
    public void require(long version) {
        for (String each : header.split(",", -1)) {
            String tag = each.strip();
            Matcher strong = STRONG.matcher(tag);
            if (tag.equals("*") || (strong.matches() && Long.parseLong(strong.group(1)) == version)) {
                return;
            }
        }
        throw ProblemException.preconditionFailed();
    }
}
