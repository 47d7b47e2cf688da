package brussels.preventionplan.platform.answer;

import java.util.Set;

/** Which addresses of the API name published data: what they answer depends on nothing but the state of the data. */
public final class PublishedData {

    private static final Set<String> OTHERS = Set.of("doc", "health", "imports", "auditEntries");

    private PublishedData() {}

    /**
     * Whether an address names published data.
     *
     * @param path below the root of the API: {@code /grants/2022-M2.1-1}
     */
    public static boolean isAt(String path) {
        return !OTHERS.contains(firstOf(path));
    }

    /** The first segment of such a path. */
    static String firstOf(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
