package brussels.preventionplan.platform.database;

import java.io.IOException;

/** A backup cannot be taken, or not be restored; nothing is left of the try. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why not; each has a sentence. */
    public enum Reason {
        /** The database is another server's, which has tools for it. */
        outside,
        /** The data folder holds no database. */
        noDatabase,
        /** A service holds the data folder, and its database takes no connections yet, or no more. */
        notReady,
        /** The database said no; the detail has its words. */
        refused,
        /** There is a file of that name already. */
        exists,
        /** The file is no backup, or was cut short or altered; the detail says where. */
        damaged,
        /** The folder to restore into is not empty. */
        notEmpty
    }

    private final Reason reason;
    private final String place;
    private final String detail;

    BackupException(Reason reason, Object place, String detail) {
        super(reason + " " + place + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.place = place.toString();
        this.detail = detail;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The file or folder that it is about. */
    public String place() {
        return place;
    }

    /** What else is known, for the operator; may be empty. */
    public String detail() {
        return detail;
    }
}
