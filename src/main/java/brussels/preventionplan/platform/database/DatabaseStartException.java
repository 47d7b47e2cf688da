package brussels.preventionplan.platform.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * The embedded database cannot start; the message is one sentence that says what is wrong and where.
 *
 * <p>Quarkus prints the message of a {@link ConfigurationException} alone, without a stack trace, and exits with 1. It
 * looks at the root cause only: that is why this exception never has a cause.
 */
public sealed class DatabaseStartException extends ConfigurationException permits FolderInUseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and where, for the operator
     */
    public DatabaseStartException(String sentence) {
        super(sentence);
    }

    static DatabaseStartException at(Path place, String what, IOException cause) {
        return new DatabaseStartException(what + " (" + place.toAbsolutePath() + "): " + reason(cause) + ".");
    }

    /** The reason alone, in words, without the place. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "there is a file in place of a folder";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
