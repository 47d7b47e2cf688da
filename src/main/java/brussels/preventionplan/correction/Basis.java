package brussels.preventionplan.correction;

/** Which values an answer is made of. Constants are spelled as in the contract. */
public enum Basis {
    /** The values as they were printed. */
    published,
    /** The printed values with the accepted corrections laid over them. */
    corrected;

    /** What the contract says of the parameter that asks for it. */
    public static final String DESCRIPTION =
            "published: the values as printed; corrected: with the accepted corrections laid over them";
}
