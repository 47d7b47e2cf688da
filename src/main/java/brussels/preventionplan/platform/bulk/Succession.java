package brussels.preventionplan.platform.bulk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String DOCUMENT = "source_document_id";

    private final Staging staging;
    private final Shape shape;
    private final int year;
    private final String staged;
    private final String complete;
    private final String fates;

    /**
     * A succession within the transaction at hand, whose rows are staged as they are to be stored.
     *
     * @param year the rows' year; all present rows of the year are followed or ended
     */
    public Succession(Staging staging, Shape shape, int year) {
        this(staging, shape, year, staged(shape));
    }

    /**
     * A succession within the transaction at hand, whose rows are completed once all are staged.
     *
     * @param year the rows' year; all present rows of the year are followed or ended
     * @param complete gives each staged row with all its columns and its {@code ordinal}: a view of the staged table, which
     *     the caller makes
     */
    public Succession(Staging staging, Shape shape, int year, String complete) {
        this.staging = staging;
        this.shape = shape;
        this.year = year;
        this.staged = staged(shape);
        this.complete = complete;
        this.fates = staged + "_fates";
        staging.execute("create temporary table " + staged + " on commit drop as select " + list(shape.columns(), "t.")
                + " from " + shape.table() + " t with no data");
        staging.execute("alter table " + staged
                + " add ordinal bigint generated always as identity"
                + shape.beside().stream()
                        .map(column -> ", add " + column + " text")
                        .collect(Collectors.joining()));
        staging.execute("create temporary table " + fates + " (ordinal bigint, former bigint, id text, fate text)"
                + " on commit drop");
        staging.open(
                staged,
                Stream.concat(shape.columns().stream(), shape.beside().stream()).toList());
    }

    private static String staged(Shape shape) {
        return "staged_" + shape.table();
    }

    /**
     * What a table is like whose rows follow each other. It has the columns {@code id}, {@code year},
     * {@code since_revision}, {@code until_revision}, {@code source_document_id} and {@code source_line} beside these.
     * Names go into SQL as they are.
     *
     * @param id the column of the id that is kept
     * @param place what an id begins with: the columns that it is made of, in order
     * @param columns all columns that a row brings, those of {@code place} included
     * @param beside text that is only staged
     * @param values the columns of which another value makes a row changed
     * @param amount the column that is summed up for the report, or null
     * @param alike by which columns a row is known as the one that it follows: the surest combination first; of several
     *     alike, the first follows the first; a row in which one of them is null or blank is not known by them
     */
    public record Shape(
            String table,
            String id,
            List<String> place,
            List<String> columns,
            List<String> beside,
            List<String> values,
            @Nullable String amount,
            List<List<String>> alike) {

        public Shape {
            place = List.copyOf(place);
            columns = List.copyOf(columns);
            beside = List.copyOf(beside);
            values = List.copyOf(values);
            alike = alike.stream().map(List::copyOf).toList();
        }
    }

    /** How many rows that were there are followed by none, and what they come to (0 without amounts). */
    public record Removed(long rows, BigDecimal amount) {}

    /** Stages one more row. */
    public void add(Cells row) {
        staging.add(staged, row);
    }

    /** Finds out which row each one follows, gives ids to the new ones, and tells what becomes of each. */
    public void match() {
        staging.execute("analyze " + staged);
        if (hasPresent()) {
            shape.alike().forEach(alike -> staging.execute(follow(alike), year));
        }
        staging.execute(number(), year);
        staging.execute("analyze " + fates);
    }

    private boolean hasPresent() {
        return staging.readOne(
                "select exists (select from " + shape.table() + " t where t.until_revision is null and t.year = ?)",
                row -> row.getBoolean(1),
                year);
    }

    private String follow(List<String> alike) {
        String keys = list(alike, "");
        String filled =
                alike.stream().map(key -> " and " + key + "::text <> ''").collect(Collectors.joining());
        return "insert into " + fates + " (ordinal, former, id, fate) select s.ordinal, t.id, t." + shape.id()
                + ", case when row(" + list(shape.values(), "t.") + ") is not distinct from row("
                + list(shape.values(), "s.") + ") then 'unchanged' else 'changed' end from (select t.id, "
                + list(alike, "t.") + ", row_number() over (partition by " + list(alike, "t.")
                + " order by t.source_line, t.id) as nth from " + shape.table()
                + " t where t.until_revision is null and t.year = ? and not exists (select from " + fates
                + " f where f.former = t.id)" + filled + ") o join (select ordinal, " + keys
                + ", row_number() over (partition by " + keys + " order by ordinal) as nth from " + complete
                + " s where not exists (select from " + fates + " f where f.ordinal = s.ordinal)" + filled
                + ") n using (" + keys
                + ", nth) join " + shape.table() + " t on t.id = o.id join " + complete
                + " s on s.ordinal = n.ordinal";
    }

    private String number() {
        String place = "concat_ws('-', " + list(shape.place(), "") + ")";
        return "insert into " + fates + " (ordinal, id, fate) select n.ordinal, n.place || '-' ||"
                + " (coalesce(given.last, 0) + n.nth), 'created' from (select ordinal, " + place
                + " as place, row_number() over (partition by " + place + " order by ordinal) as nth from " + staged
                + " s where not exists (select from " + fates + " f where f.ordinal = s.ordinal)) n"
                + " left join (select regexp_replace(" + shape.id()
                + ", '-[0-9]+$', '') as place, max(substring(" + shape.id() + " from '[0-9]+$')::int) as last from "
                + shape.table() + " where year = ? group by 1) given on given.place = n.place";
    }

    /**
     * Writes what became of each row to a table with the columns {@code row_number}, {@code kind}, {@code fate},
     * {@code path} and {@code amount}.
     *
     * @param path what the path of a row is before its id
     */
    public void tellTo(String table, String kind, String path) {
        staging.execute(
                "insert into " + table
                        + " (row_number, kind, fate, path, amount) select source_line, ?, fate, ? || id, "
                        + (shape.amount() == null ? "null::numeric" : shape.amount()) + " from " + staged + " join "
                        + fates + " using (ordinal)",
                kind,
                path);
    }

    /** What is followed by nothing. */
    public Removed removed() {
        String sum = shape.amount() == null ? "0::numeric" : "coalesce(sum(t." + shape.amount() + "), 0)";
        return staging.readOne(
                "select count(*), " + sum + " from " + shape.table()
                        + " t where t.until_revision is null and t.year = ? and not exists (select from " + fates
                        + " f where f.former = t.id)",
                row -> new Removed(row.getLong(1), row.getBigDecimal(2)),
                year);
    }

    /** Ends the present rows of the year and stores the staged ones in their place. */
    public void store(long revision, String documentId) {
        staging.execute(
                "update " + shape.table() + " set until_revision = ? where until_revision is null and year = ?",
                revision,
                year);
        String columns = list(shape.columns(), "");
        staging.execute(
                "insert into " + shape.table() + " (" + columns + ", " + shape.id() + ", " + DOCUMENT
                        + ", since_revision) select " + columns + ", f.id, ?, ? from " + complete + " s join "
                        + fates + " f using (ordinal)",
                documentId,
                revision);
    }

    private static String list(List<String> columns, String alias) {
        return columns.stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }
}
