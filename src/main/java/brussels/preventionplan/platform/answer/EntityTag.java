package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.digest.Sha256;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): the same for the same bytes, another for any others.
 *
 * @param value with its quotation marks
 */
public record EntityTag(String value) {

    private static final int BYTES = 15;

    /**
     * The tag of an answer whose bytes are as they are.
     *
     * @param version what the tag begins with; empty for an answer that nobody writes
     */
    public static EntityTag of(byte[] bytes, String version) {
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), BYTES));
        return new EntityTag('"' + version + tag + '"');
    }

    /** The tag of the same answer in a coding. */
    EntityTag in(ContentCoding coding) {
        return coding == ContentCoding.identity
                ? this
                : new EntityTag(value.substring(0, value.length() - 1) + "-" + coding + '"');
    }

    /** Whether {@code If-None-Match} names it (section 13.1.2, weak comparison). */
    public boolean isNamedBy(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String each : ifNoneMatch.split(",", -1)) {
            String tag = each.strip();
            if (tag.equals("*") || tag.equals(value) || tag.equals("W/" + value)) {
                return true;
            }
        }
        return false;
    }
}
