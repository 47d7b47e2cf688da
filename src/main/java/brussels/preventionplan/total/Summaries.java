package brussels.preventionplan.total;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantQuery;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.organization.Granted;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * What the present grants add up to, without reading them: the database keeps summaries of them in the transaction of each
 * write.
 */
@ApplicationScoped
class Summaries implements PanacheRepository<Grant>, Granted.Ledger {

    private static final String THEME = "m.theme_code";

    /** Brings them up to date within a transaction that writes; else they are when it ends. */
    void settle() {
        flush();
        getEntityManager()
                .createNativeQuery("set constraints dataset_revisions_summarized immediate")
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("set constraints dataset_revisions_summarized deferred")
                .executeUpdate();
    }

    /**
     * One total for each group, in the order of the groups.
     *
     * @param by without organizations
     * @param query narrowed by nothing but years and measures
     */
    List<Totals.Row> list(List<GroupBy> by, GrantQuery query) {
        List<Integer> years = query.year().stream().distinct().toList();
        List<MeasureCode> measures = query.measure().stream().distinct().toList();
        boolean isStored = (by.contains(GroupBy.year) || years.size() <= 1)
                && (by.contains(GroupBy.measure) || measures.size() <= 1);
        return list(
                isStored ? stored(by, !years.isEmpty(), !measures.isEmpty()) : merged(by, query),
                parameters(query, Map.of("basis", query.basis().name())),
                Summaries::row);
    }

    /** The groups that are asked for have their own summaries. */
    private static String stored(List<GroupBy> by, boolean ofYears, boolean ofMeasures) {
        boolean ofMeasure = ofMeasures || by.contains(GroupBy.measure);
        return "select " + keys(by, "coalesce(s.theme_code, m.theme_code)")
                + ", s.grant_count, s.organization_count, s.without_amount, s.amount, s.minimum,"
                + " s.maximum, s.lower_middle, s.upper_middle from grant_summaries s"
                + " left join measures m on m.measure_code = s.measure_code where s.basis = :basis and s.year is "
                + (ofYears || by.contains(GroupBy.year) ? "not null" : "null") + " and s.measure_code is "
                + (ofMeasure ? "not null" : "null") + " and s.theme_code is "
                + (by.contains(GroupBy.theme) && !ofMeasure ? "not null" : "null") + where(ofYears, ofMeasures)
                + " order by 1, 2";
    }

    /** The groups that are asked for are made of smaller ones: of a measure in a year. */
    private static String merged(List<GroupBy> by, GrantQuery query) {
        String keys = keys(by, THEME);
        String measures = " s join measures m on m.measure_code = s.measure_code where ";
        String filters = where(!query.year().isEmpty(), !query.measure().isEmpty());
        return "with s as (select " + keys + ", array_agg(distinct s.year) as years,"
                + " array_agg(distinct s.measure_code) as measures, cast(sum(s.grant_count) as bigint) as grant_count,"
                + " cast(sum(s.without_amount) as bigint) as without_amount, sum(s.amount) as amount,"
                + " min(s.minimum) as minimum, max(s.maximum) as maximum from grant_summaries" + measures
                + "s.basis = :basis and s.year is not null" + filters
                + " group by 1, 2), o as (select first, second, count(*) as organization_count from (select distinct "
                + keys + ", s.organization_id from organization_summaries" + measures + "true" + filters
                + ") o group by 1, 2) select s.first, s.second, s.grant_count, o.organization_count, s.without_amount,"
                + " s.amount, s.minimum, s.maximum, a.lower_middle, a.upper_middle"
                + " from s join o on o.first = s.first and o.second = s.second"
                + " cross join lateral middle_amounts(:basis, s.years, s.measures) a order by 1, 2";
    }

    /**
     * A page of the keys of groups, in their order; one more than the page holds, where there are more.
     *
     * @param by organizations among them
     * @param query narrowed by nothing but years and measures
     */
    List<Key> listKeys(List<GroupBy> by, GrantQuery query, PageQuery page) {
        return list(
                "select " + keys(by, THEME) + " from organization_summaries s"
                        + (by.contains(GroupBy.theme) ? " join measures m on m.measure_code = s.measure_code" : "")
                        + " where true"
                        + where(!query.year().isEmpty(), !query.measure().isEmpty())
                        + " group by 1, 2 order by 1, 2 limit :most offset :before",
                parameters(query, Map.of("most", page.pageSize() + 1, "before", (page.page() - 1L) * page.pageSize())),
                row -> new Key(row.getString(1), row.getString(2)));
    }

    /** The years that have grants, the earliest first. */
    List<Integer> listYears() {
        return list(
                "select year from grant_summaries where basis = 'published' and year is not null"
                        + " and measure_code is null and theme_code is null order by year",
                Map.of(),
                row -> row.getInt(1));
    }

    /** A page of the organizations that get something in a year, the largest sums first. */
    Slice<Totals.OfOrganization> listByOrganization(int year, Basis basis, PageQuery page) {
        String corrected = basis == Basis.corrected ? "corrected_" : "";
        List<Totals.OfOrganization> found = list(
                ("select s.organization_id, o.name, s.grant_count, s.without_amount, s.amount from"
                                + " (select organization_id, cast(sum(grant_count) as bigint) as grant_count,"
                                + " cast(sum({0}without_amount) as bigint) as without_amount,"
                                + " sum({0}amount) as amount from organization_summaries where year = :year"
                                + " group by organization_id order by sum({0}amount) desc nulls last,"
                                + " organization_id limit :most offset :before) s"
                                + " join organizations o on o.organization_id = s.organization_id"
                                + " order by s.amount desc nulls last, s.organization_id")
                        .replace("{0}", corrected),
                Map.of("year", year, "most", page.pageSize() + 1, "before", (page.page() - 1L) * page.pageSize()),
                row -> new Totals.OfOrganization(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBigDecimal(5)));
        return new Slice<>(
                found.stream().limit(page.pageSize()).toList(),
                () -> list(List.of(), GrantQuery.all(basis).inYear(year)).stream()
                        .mapToLong(Totals.Row::organizationCount)
                        .sum(),
                found.size() > page.pageSize());
    }

    @Override
    public Map<String, List<Granted>> listByOrganization(List<String> organizationIds) {
        return organizationIds.isEmpty()
                ? Map.of()
                : list(
                                "select organization_id, year, cast(sum(grant_count) as bigint),"
                                        + " cast(sum(without_amount) as bigint), sum(amount)"
                                        + " from organization_summaries where organization_id = any(:ids)"
                                        + " group by organization_id, year order by organization_id, year",
                                Map.of("ids", organizationIds),
                                row -> Map.entry(row.getString(1), granted(row)))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Granted granted(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal(5);
        return new Granted(
                row.getInt(2), row.getLong(3), row.getLong(4), amount == null ? Euro.ZERO : new Euro(amount));
    }

    /**
     * What a group is of.
     *
     * @param first the value of the first grouping, or empty
     * @param second the value of the second grouping, or empty
     */
    record Key(String first, String second) {}

    private static String keys(List<GroupBy> by, String theme) {
        return key(by, 0, theme) + " as first, " + key(by, 1, theme) + " as second";
    }

    private static String key(List<GroupBy> by, int at, String theme) {
        return at < by.size() ? key(by.get(at), theme) : "''";
    }

    private static String key(GroupBy by, String theme) {
        return switch (by) {
            case measure -> "s.measure_code";
            case organization -> "s.organization_id";
            case theme -> theme;
            case year -> "cast(s.year as text)";
        };
    }

    private static String where(boolean ofYears, boolean ofMeasures) {
        return (ofYears ? " and s.year = any(:years)" : "")
                + (ofMeasures ? " and s.measure_code = any(:measures)" : "");
    }

    private static Map<String, Object> parameters(GrantQuery query, Map<String, Object> others) {
        Map<String, Object> parameters = new LinkedHashMap<>(others);
        if (!query.year().isEmpty()) {
            parameters.put("years", query.year());
        }
        if (!query.measure().isEmpty()) {
            parameters.put(
                    "measures",
                    query.measure().stream().map(MeasureCode::toString).toList());
        }
        return parameters;
    }

    /** A total of a query that has its columns in the order of a {@link Totals.Row}. */
    static Totals.Row row(ResultSet row) throws SQLException {
        return new Totals.Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10));
    }

    private <T> List<T> list(String sql, Map<String, Object> parameters, Staging.RowMaker<T> maker) {
        return Statement.of(sql, parameters).list(getEntityManager().unwrap(Session.class), maker);
    }
}
