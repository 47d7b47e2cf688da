package brussels.preventionplan.platform.bulk;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Has the rows of a year follow those that were there before: staged in a table of this transaction alone, matched with
 * the present ones, then stored as their next versions. Nobody else sees anything until the commit, and a dry run stops
 * after the matching.
 *
 * <p>A row that follows another keeps its id; a new one gets the next number of its place that was never given
 * ({@code 2022-M2.1-9}). To be called in the order of its methods.
 */
public final class Succession {

    private final Session session;
    private final Shape shape;
    private final int year;
    private final String staged;

    /**
     * A succession within the transaction at hand.
     *
     * @param session of the transaction
     * @param year the rows' year; all present rows of the year are followed or ended
     */
    public Succession(Session session, Shape shape, int year) {
        this.session = session;
        this.shape = shape;
        this.year = year;
        this.staged = "staged_" + shape.table();
    }

    /**
     * What a table is like whose rows follow each other. It has the columns {@code id}, {@code year},
     * {@code since_revision}, {@code until_revision} and {@code source_line} beside these. Names go into SQL as they are.
     *
     * @param id the column of the id that is kept
     * @param place what an id begins with: the columns that it is made of, in order
     * @param columns all columns that a row brings, those of {@code place} included
     * @param values the columns of which another value makes a row changed
     * @param amount the column that is summed up for the report, or null
     * @param alike by which columns a row is known as the one that it follows: the surest combination first; of several
     *     alike, the first follows the first; none of these columns is ever null
     */
    public record Shape(
            String table,
            String id,
            List<String> place,
            List<String> columns,
            List<String> values,
            @Nullable String amount,
            List<List<String>> alike) {

        public Shape {
            place = List.copyOf(place);
            columns = List.copyOf(columns);
            values = List.copyOf(values);
            alike = alike.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What became of one row.
     *
     * @param line on which it stands
     * @param id that it keeps or was given
     * @param amount null where it has none
     */
    public record Successor(
            int line, String id, Fate fate, @Nullable BigDecimal amount) {}

    /** How many rows that were there are followed by none, and what they come to (0 without amounts). */
    public record Removed(long rows, BigDecimal amount) {}

    /** Stages the new rows, in their order. */
    public void stage(Iterator<Cells> rows) {
        session.doWork(connection -> {
            execute(
                    connection,
                    "create temporary table " + staged + " on commit drop as select " + list(shape.columns(), "t.")
                            + " from " + shape.table() + " t with no data");
            execute(
                    connection,
                    "alter table " + staged
                            + " add ordinal bigint generated always as identity primary key, add former bigint, add "
                            + shape.id()
                            + " text, add fate text");
            Copy.into(connection, staged, shape.columns(), rows);
            execute(connection, "analyze " + staged);
        });
    }

    /** Finds out which row each one follows, gives ids to the new ones, and tells what becomes of each. */
    public void match() {
        session.doWork(connection -> {
            for (List<String> alike : shape.alike()) {
                execute(connection, follow(alike), year);
            }
            execute(connection, number(), year);
            execute(connection, tell());
        });
    }

    private String follow(List<String> alike) {
        String keys = list(alike, "");
        return "update " + staged + " s set former = m.former, " + shape.id()
                + " = m.known from (select o.id as former, o."
                + shape.id() + " as known, n.ordinal from (select t.id, t." + shape.id() + ", " + list(alike, "t.")
                + ", row_number() over (partition by " + list(alike, "t.")
                + " order by t.source_line, t.id) as nth from "
                + shape.table() + " t where t.until_revision is null and t.year = ? and not exists (select from "
                + staged
                + " x where x.former = t.id)) o join (select ordinal, " + keys + ", row_number() over (partition by "
                + keys
                + " order by ordinal) as nth from " + staged + " where former is null) n using (" + keys
                + ", nth)) m where s.ordinal = m.ordinal";
    }

    private String number() {
        String place = "concat_ws('-', " + list(shape.place(), "") + ")";
        return "update " + staged + " s set " + shape.id()
                + " = n.place || '-' || (coalesce(given.last, 0) + n.nth) from (select ordinal, " + place
                + " as place, row_number() over (partition by " + place + " order by ordinal) as nth from " + staged
                + " where former is null) n left join (select regexp_replace(" + shape.id()
                + ", '-[0-9]+$', '') as place, max(substring(" + shape.id() + " from '[0-9]+$')::int) as last from "
                + shape.table()
                + " where year = ? group by 1) given on given.place = n.place where s.ordinal = n.ordinal";
    }

    private String tell() {
        return "update " + staged + " s set fate = case when s.former is null then 'created' when exists (select from "
                + shape.table() + " t where t.id = s.former and row(" + list(shape.values(), "t.")
                + ") is not distinct from row(" + list(shape.values(), "s.")
                + ")) then 'unchanged' else 'changed' end";
    }

    /** What became of each row, in their order. */
    public List<Successor> successors() {
        String amount = shape.amount() == null ? "null::numeric" : shape.amount();
        return session.doReturningWork(connection -> {
            List<Successor> successors = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select source_line, " + shape.id() + ", fate, "
                            + amount + " from " + staged + " order by ordinal");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    successors.add(new Successor(
                            rows.getInt(1), rows.getString(2), Fate.valueOf(rows.getString(3)), rows.getBigDecimal(4)));
                }
            }
            return successors;
        });
    }

    /** What is followed by nothing. */
    public Removed removed() {
        String sum = shape.amount() == null ? "0" : "coalesce(sum(t." + shape.amount() + "), 0)";
        return session.doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select count(*), " + sum + " from " + shape.table()
                            + " t where t.until_revision is null and t.year = ? and not exists (select from " + staged
                            + " s where s.former = t.id)")) {
                query.setInt(1, year);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new Removed(row.getLong(1), row.getBigDecimal(2));
                }
            }
        });
    }

    /** Ends the present rows of the year and stores the staged ones in their place. */
    public void store(long revision) {
        session.doWork(connection -> {
            execute(
                    connection,
                    "update " + shape.table() + " set until_revision = ? where until_revision is null and year = ?",
                    revision,
                    year);
            String columns = list(shape.columns(), "") + ", " + shape.id();
            execute(
                    connection,
                    "insert into " + shape.table() + " (" + columns + ", since_revision) select " + columns
                            + ", ? from " + staged + " order by ordinal",
                    revision);
        });
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index : IntStream.range(0, values.length).toArray()) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        }
    }

    private static String list(List<String> columns, String alias) {
        return columns.stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }
}
