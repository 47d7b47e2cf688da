package brussels.preventionplan.correction;

/** How far a correction got. Any status may follow any. Constants are spelled as in the contract. */
public enum CorrectionStatus {
    /** Somebody, or the search for explanations, suggests it: it changes no answer. */
    proposed,
    /** A curator took it: {@code basis=corrected} lays it over the published values. */
    accepted,
    /** A curator turned it down: it changes no answer, and stays to be seen. */
    rejected
}
