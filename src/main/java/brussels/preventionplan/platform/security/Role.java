package brussels.preventionplan.platform.security;

/** What somebody may do beyond reading. Constants are spelled as tokens name them. */
public enum Role {
    /** Takes in documents and tables. */
    importer,
    /** Proposes corrections, decides on them, and reads the audit trail. */
    curator;

    /** {@link #importer}, for annotations. */
    public static final String IMPORTER = "importer";

    /** {@link #curator}, for annotations. */
    public static final String CURATOR = "curator";
}
