package brussels.preventionplan.platform.database;

import java.nio.file.Path;

/** The data folder is held by another service. */
final class FolderInUseException extends DatabaseStartException {

    private static final long serialVersionUID = 1L;

    private final String held;

    /** @param holder the other's process id; empty where it is not known */
    FolderInUseException(Path folder, String holder) {
        this("The data folder " + folder + " is in use by another service"
                + (holder.isEmpty() ? "" : " (process " + holder + ")"));
    }

    private FolderInUseException(String held) {
        this(held, "it serves one service at a time");
    }

    private FolderInUseException(String held, String advice) {
        super(held + ": " + advice + ".");
        this.held = held;
    }

    /** The same, with what to do. */
    FolderInUseException advising(String advice) {
        return new FolderInUseException(held, advice);
    }
}
