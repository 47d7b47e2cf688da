package brussels.preventionplan.platform.bulk;

/** What becomes of a row that is taken in. Constants are spelled as in the contract. */
public enum Fate {
    /** Nothing like it was there. */
    created,
    /** It follows one that was there, with another value. */
    changed,
    /** It follows one that was there, and says the same. */
    unchanged
}
