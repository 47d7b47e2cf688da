package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.digest.Sha256;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): the same for the same bytes, another for any others.
 *
 * @param value with its quotation marks
 */
record EntityTag(String value) {

    private static final int BYTES = 15;

    /**
     * The tag of an answer; packed bytes have one of their own.
     *
     * @param entity what the bytes were made of: a resource that can be written has its version at the start of the tag
     */
    static EntityTag of(byte[] bytes, ContentCoding coding, Object entity) {
        String version = entity instanceof Versioned resource ? resource.version() + "." : "";
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), BYTES));
        return new EntityTag('"' + version + tag + (coding == ContentCoding.identity ? "" : "-" + coding) + '"');
    }

    /** Whether {@code If-None-Match} names it (section 13.1.2, weak comparison). */
    boolean isNamedBy(@Nullable String ifNoneMatch) {
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
