package brussels.preventionplan.platform.database;

/** A database cannot be copied; the one that it was to be copied into is as it was, but perhaps for empty tables. */
public final class CopyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not; each has a sentence. */
    public enum Reason {
        /** No PostgreSQL of the operator's is named. */
        noTarget,
        /** The data folder holds no database. */
        noDatabase,
        /** The database that is named holds something already. */
        notEmpty,
        /** One of the databases said no; the detail has its words. */
        refused,
        /** What was written is not what was read, in the table that the detail names. */
        different
    }

    private final Reason reason;
    private final String detail;

    CopyException(Reason reason, String detail) {
        super(reason + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What else is known, for the operator; may be empty. */
    public String detail() {
        return detail;
    }
}
