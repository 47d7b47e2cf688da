package brussels.preventionplan.platform.answer;

/** The header field that carries a revision: of the answer of a write, and of a client's requests after it. */
public final class RevisionHeader {

    /** Its name. */
    public static final String NAME = "PreventionPlan-Revision";

    private RevisionHeader() {}
}
