package brussels.preventionplan.platform.web;

import java.util.Set;

/** The methods by which published data are read (RFC 9110, section 9.3.1 and 9.3.2). */
public final class ReadingMethods {

    private static final Set<String> NAMES = Set.of("GET", "HEAD");

    private ReadingMethods() {}

    /** Whether a method, named as in a request, is one of them. */
    public static boolean contain(String method) {
        return NAMES.contains(method);
    }
}
