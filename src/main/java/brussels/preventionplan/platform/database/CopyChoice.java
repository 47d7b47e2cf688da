package brussels.preventionplan.platform.database;

import java.sql.Connection;
import java.util.Optional;

/** Decides whether what is at hand reads a copy of the database. */
public interface CopyChoice {

    /** A connection that {@link ReadingDatabase} lent; empty where the database itself is to be read. */
    Optional<Connection> connectionToCopy();
}
