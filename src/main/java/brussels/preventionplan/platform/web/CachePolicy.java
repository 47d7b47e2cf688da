package brussels.preventionplan.platform.web;

/** What caches may do with an answer that is no published data; those are cached alike ([prf-cach]). */
public final class CachePolicy {

    /** Nobody keeps it: it is of the moment, or for one reader. */
    public static final String NEVER = "private, no-store";

    private CachePolicy() {}
}
