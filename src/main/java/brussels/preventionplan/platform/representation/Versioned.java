package brussels.preventionplan.platform.representation;

/**
 * An answer about one resource that can be written. Each of its representations has a tag of its own, and all of them
 * begin with the version that they show: whoever names one of them in {@code If-Match} names that version.
 */
public interface Versioned {

    /** The version of the resource; never the same for two states of it. */
    long version();
}
