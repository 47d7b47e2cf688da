package brussels.preventionplan.platform.bulk;

import java.util.Iterator;
import java.util.List;
import org.hibernate.Session;

/** Stores many rows. */
public final class Bulk {

    private Bulk() {}

    /**
     * Appends rows to a table, within the transaction at hand.
     *
     * @param columns of the table; what rows have for others is left out
     */
    public static void copy(Session session, String table, List<String> columns, Iterator<Cells> rows) {
        session.doWork(connection -> Copy.into(connection, table, columns, rows));
    }
}
