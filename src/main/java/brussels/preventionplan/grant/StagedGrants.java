package brussels.preventionplan.grant;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.organization.SpelledName;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grants that are taken in, staged in the database before they are stored, so that what they have in common is found by
 * sets, however many they are.
 */
@ApplicationScoped
public class StagedGrants implements PanacheRepository<Grant> {

    /** The staged rows as they are to be stored: with the {@code organization_id} of every row by its {@code source_line}. */
    public static final String COMPLETE = "staged_grants_named";

    /** The staged column of what all spellings of an organization have in common. */
    static final String NAME_KEY = "name_key";

    static final String ENTERPRISE_NUMBER = "enterprise_number";
    static final String PUBLISHED_AMOUNT = "published_amount";

    private static final List<String> VALUES = List.of(
            "measure_code",
            "organization_id",
            "published_name",
            "amount",
            "title_fr",
            "title_nl",
            "description_fr",
            "description_nl",
            "published_text");

    private static final Succession.Shape SHAPE = new Succession.Shape(
            "grants",
            "grant_id",
            List.of("year", "measure_code"),
            Stream.of(VALUES, List.of("year", "searchable", "corrected"), Place.COLUMNS)
                    .flatMap(List::stream)
                    .toList(),
            List.of(NAME_KEY, ENTERPRISE_NUMBER, PUBLISHED_AMOUNT),
            VALUES,
            "amount",
            List.of(
                    List.of("measure_code", "organization_id", "published_text", "amount"),
                    List.of("measure_code", "organization_id", "published_text"),
                    List.of("organization_id", "published_text"),
                    List.of("measure_code", "organization_id", "amount"),
                    List.of("measure_code", "organization_id"),
                    List.of("measure_code", "published_text", "amount")));

    private static final String NAMED = "staged_named";
    private static final String VARIANTS = "staged_variants";

    /**
     * A spelling of an organization.
     *
     * @param place of the first row that has it
     * @param enterpriseNumber that the first row with it gives which gives one, or null
     * @param organizationId of the organization that is known by it, or by another one with the same key; or null
     * @param isKnown whether an earlier document has this very spelling
     */
    public record Spelling(
            String nameKey,
            String name,
            Place place,
            @Nullable String enterpriseNumber,
            @Nullable String organizationId,
            @Nullable String organizationName,
            boolean isKnown) {

        private boolean isOfSameAs(Spelling other) {
            return organizationId == null
                    ? other.organizationId == null && nameKey.equals(other.nameKey)
                    : organizationId.equals(other.organizationId);
        }
    }

    /** A row, as far as something odd about it needs it. */
    public record Row(
            Place place, String publishedName, @Nullable BigDecimal amount, String publishedAmount) {}

    /**
     * What the grants of a year are to be from now on, within the transaction of the staging. A row whose spelling nobody
     * named has no organization, which the table of the grants refuses: none is lost.
     */
    public Succession succession(Staging staging, int year) {
        Succession succession = new Succession(staging, SHAPE, year, COMPLETE);
        staging.execute("create temporary table " + NAMED
                + " (published_name text, organization_id text, searchable text) on commit drop");
        staging.open(NAMED, List.of("published_name", "organization_id", "searchable"));
        staging.execute("create temporary view " + COMPLETE + " as select g.ordinal, "
                + SHAPE.columns().stream().map(StagedGrants::complete).collect(Collectors.joining(", "))
                + " from staged_grants g left join " + NAMED + " n using (published_name)");
        return succession;
    }

    private static String complete(String column) {
        return switch (column) {
            case "organization_id" -> "n.organization_id";
            case "searchable" -> "n.searchable || ' ' || g.searchable as searchable";
            default -> "g." + column;
        };
    }

    /** Stages one more grant. */
    public void add(Succession succession, PublishedGrant grant) {
        succession.add(grant.cells());
    }

    /**
     * Gathers the spellings, once all rows are staged, and finds out which organizations are known by them.
     *
     * @param keys for a published spelling that is taken for another: what that other has in common with its likes
     */
    public void gatherSpellings(Staging staging, Map<String, String> keys) {
        if (!keys.isEmpty()) {
            takeForOthers(staging, keys);
        }
        staging.execute("create temporary table staged_spellings on commit drop as select published_name, name_key,"
                + " min(ordinal) as ordinal, (array_agg(enterprise_number order by ordinal)"
                + " filter (where enterprise_number is not null))[1] as enterprise_number, coalesce(("
                + known("name", "s.published_name") + "), (" + known("name_key", "s.name_key")
                + ")) as organization_id from staged_grants s group by published_name, name_key");
    }

    /** What differs from such a spelling in nothing that matters is taken for the same, unless it is known by itself. */
    private static void takeForOthers(Staging staging, Map<String, String> keys) {
        staging.execute("create temporary table " + VARIANTS
                + " (published_name text, own_key text, name_key text) on commit drop");
        staging.open(VARIANTS, List.of("published_name", "own_key", "name_key"));
        keys.forEach((spelling, key) -> staging.add(
                VARIANTS,
                new Cells()
                        .with("published_name", spelling)
                        .with("own_key", new SpelledName(spelling).key())
                        .with("name_key", key)));
        staging.execute("update staged_grants g set name_key = v.name_key from " + VARIANTS
                + " v where v.published_name = g.published_name");
        staging.execute("update staged_grants g set name_key = v.name_key from (select distinct on (own_key) own_key,"
                + " name_key from " + VARIANTS + " order by own_key, published_name) v where v.own_key = g.name_key"
                + " and not exists (select from " + VARIANTS + " t where t.name_key = g.name_key)"
                + " and not exists (select from organization_names n where n.until_revision is null"
                + " and n.name_key = v.own_key)");
    }

    private static String known(String column, String value) {
        return "select n.organization_id from organization_names n where n.until_revision is null and n." + column
                + " = " + value + " order by n.since_revision, n.source_document_id, n.source_line, n.name limit 1";
    }

    /** Gives the spellings of each organization, the first published first, in the order in which rows name them. */
    public void eachOrganization(Staging staging, Consumer<List<Spelling>> reader) {
        List<Spelling> same = new ArrayList<>();
        staging.read(
                "select s.name_key, s.published_name, g.source_annex, g.source_line, s.enterprise_number,"
                        + " s.organization_id, o.name, n.name is not null from (select *, min(ordinal) over (partition by"
                        + " organization_id, case when organization_id is null then name_key end) as first"
                        + " from staged_spellings) s join staged_grants g on g.ordinal = s.ordinal"
                        + " left join organizations o on o.organization_id = s.organization_id"
                        + " left join organization_names n on n.organization_id = s.organization_id"
                        + " and n.name = s.published_name and n.until_revision is null order by s.first, s.ordinal",
                row -> {
                    Spelling spelling = new Spelling(
                            row.getString(1),
                            row.getString(2),
                            new Place(row.getObject(3, Integer.class), row.getInt(4), null),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBoolean(8));
                    if (!same.isEmpty() && !same.get(0).isOfSameAs(spelling)) {
                        reader.accept(List.copyOf(same));
                        same.clear();
                    }
                    same.add(spelling);
                });
        if (!same.isEmpty()) {
            reader.accept(same);
        }
    }

    /**
     * A name that nobody is known by, and a known one that looks much like it.
     *
     * @param other null where none does, with its key
     */
    public record Like(
            String name,
            String nameKey,
            Place place,
            @Nullable String other,
            @Nullable String otherKey) {}

    /**
     * Gives each name that nobody is known by, once for all its spellings, in the order in which rows name them; each with the
     * known ones that look most like it, or once where none does.
     *
     * @param most gives nothing where more names are new
     */
    public void eachLike(Staging staging, int most, Consumer<Like> reader) {
        staging.execute(
                "create temporary table staged_new_names on commit drop as select distinct on (name_key) name_key,"
                        + " published_name as name, ordinal from staged_spellings where organization_id is null"
                        + " order by name_key, ordinal limit " + (most + 1));
        staging.read(
                "select f.name, f.name_key, g.source_annex, g.source_line, l.name, l.name_key from staged_new_names f"
                        + " join staged_grants g on g.ordinal = f.ordinal left join lateral (select n.name, n.name_key,"
                        + " similarity(n.name_key, f.name_key) as alike from organization_names n"
                        + " where n.until_revision is null and n.name_key % f.name_key"
                        + " order by alike desc, n.name limit 5) l on true"
                        + " where (select count(*) from staged_new_names) <= ? order by f.ordinal, l.alike desc, l.name",
                row -> reader.accept(new Like(
                        row.getString(1),
                        row.getString(2),
                        new Place(row.getObject(3, Integer.class), row.getInt(4), null),
                        row.getString(5),
                        row.getString(6))),
                most);
    }

    /**
     * Says whose a spelling is.
     *
     * @param searchable the organization's name, under which its grants are found too
     */
    public void name(Staging staging, String spelling, String organizationId, String searchable) {
        staging.add(
                NAMED,
                new Cells()
                        .with("published_name", spelling)
                        .with("organization_id", organizationId)
                        .with("searchable", searchable));
    }

    /** Gives each row that looks like an earlier one, with the first that looks so. */
    public void eachRepeated(Staging staging, BiConsumer<Row, Row> reader) {
        staging.read(
                "select r.source_annex, r.source_line, r.published_name, r.amount, r.published_amount, f.source_annex,"
                        + " f.source_line, f.published_name, f.amount, f.published_amount from (select *,"
                        + " min(ordinal) over (partition by measure_code, published_name, amount,"
                        + " md5(published_text), published_text) as first from staged_grants) r"
                        + " join staged_grants f on f.ordinal = r.first where r.ordinal > r.first order by r.ordinal",
                row -> reader.accept(row(row, 0), row(row, 5)));
    }

    /** How many rows have an amount. */
    public long countAmounts(Staging staging) {
        return staging.readOne("select count(amount) from staged_grants", row -> row.getLong(1));
    }

    /**
     * The amounts in the middle, or how far those in the middle are from an amount: two of an even number, else one.
     *
     * @param count how many amounts there are
     * @param from in euro; zero for the amounts themselves
     */
    public List<BigDecimal> listMiddle(Staging staging, long count, BigDecimal from) {
        List<BigDecimal> middle = new ArrayList<>();
        staging.read(
                "select abs(amount - ?) as distance from staged_grants where amount is not null order by distance"
                        + " offset ? limit ?",
                row -> middle.add(row.getBigDecimal(1)),
                from,
                (count - 1) / 2,
                count % 2 == 0 ? 2 : 1);
        return middle;
    }

    /** Gives each row whose amount is farther from another than so much, both in euro. */
    public void eachFar(Staging staging, BigDecimal from, BigDecimal distance, Consumer<Row> reader) {
        staging.read(
                "select source_annex, source_line, published_name, amount, published_amount from staged_grants"
                        + " where abs(amount - ?) > ? order by ordinal",
                row -> reader.accept(row(row, 0)),
                from,
                distance);
    }

    private static Row row(ResultSet row, int before) throws SQLException {
        return new Row(
                new Place(row.getObject(before + 1, Integer.class), row.getInt(before + 2), null),
                row.getString(before + 3),
                row.getBigDecimal(before + 4),
                row.getString(before + 5));
    }
}
