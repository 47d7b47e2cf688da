package brussels.preventionplan.platform.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.postgresql.PGStatement;

/**
 * A query in SQL whose rows become records, without an entity between. Equal questions have one text, whatever their
 * values, so that the database has it prepared where the way to the rows is the same for all of them.
 *
 * @param text with a question mark for each value; several together are an array
 * @param plannedForValues whether the database finds its way for these very values, each time: where one way is good for
 *     some of them and very slow for others
 */
public record Statement(String text, List<Object> values, boolean plannedForValues) {

    /** Less than a client's connection is silent before it is given up, which would leave the database at work. */
    private static final int LONGEST_SECONDS = 20;

    public Statement {
        values = List.copyOf(values);
    }

    /**
     * A query with named values.
     *
     * @param named has {@code :name} for a value and {@code any(:name)} for several; it has no colon else
     */
    public static Statement of(String named, Map<String, Object> values) {
        StringBuilder text = new StringBuilder(named.length());
        List<Object> ordered = new ArrayList<>();
        int from = 0;
        for (int colon = named.indexOf(':'); colon >= 0; colon = named.indexOf(':', from)) {
            int end = colon + 1;
            while (end < named.length() && Character.isLetterOrDigit(named.charAt(end))) {
                end++;
            }
            text.append(named, from, colon).append('?');
            ordered.add(Objects.requireNonNull(values.get(named.substring(colon + 1, end))));
            from = end;
        }
        return new Statement(text.append(named, from, named.length()).toString(), ordered, false);
    }

    /** The same query, for which the database finds its way each time, or not. */
    public Statement plannedForValues(boolean each) {
        return new Statement(text, values, each);
    }

    /** What its rows come to, in order; the database gives a question up that takes twenty seconds. */
    public <T> List<T> list(Session session, Staging.RowMaker<T> maker) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(text)) {
                prepared.setQueryTimeout(LONGEST_SECONDS);
                if (plannedForValues) {
                    prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
                }
                for (int index = 0; index < values.size(); index++) {
                    prepared.setObject(index + 1, bound(connection, values.get(index)));
                }
                List<T> made = new ArrayList<>();
                try (ResultSet rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        made.add(maker.make(rows));
                    }
                }
                return made;
            }
        });
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> several) {
            boolean numbers = several.stream().allMatch(Integer.class::isInstance);
            return connection.createArrayOf(numbers ? "int4" : "text", several.toArray());
        }
        return value;
    }
}
