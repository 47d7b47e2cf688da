package brussels.preventionplan.total;

import brussels.preventionplan.grant.GrantQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What totals can be grouped by. Constants are spelled as in the contract. */
@Schema(name = "TotalGrouping")
enum GroupBy {
    /** One total for each measure that has grants. */
    measure("g.measure_code"),
    /** One total for each organization. */
    organization("g.organization_id"),
    /** One total for each theme. */
    theme("m.theme_code"),
    /** One total for each year. */
    year("g.year");

    private static final int AT_MOST = 2;

    private final String column;

    GroupBy(String column) {
        this.column = column;
    }

    /** The query, in SQL, for the totals of up to two groupings: a {@link Totals.Row} for each group. */
    static String query(List<GroupBy> by, GrantQuery grants, String where) {
        String keys = IntStream.range(0, AT_MOST)
                .mapToObj(i -> i < by.size() ? "cast(" + by.get(i).column + " as text)" : "''")
                .collect(Collectors.joining(", "));
        String groups = by.stream().map(group -> group.column).collect(Collectors.joining(", "));
        return "select " + keys + ", " + figures(grants.amountInColumns()) + " from grants g"
                + (by.contains(theme) ? " join measures m on m.measure_code = g.measure_code" : "") + " where " + where
                + (by.isEmpty() ? "" : " group by " + groups + " order by " + groups);
    }

    // The two percentiles are the two middle amounts of an even number, and the same one of an odd number; both are
    // exact, whereas percentile_cont would calculate in floating point.
    private static String figures(String amount) {
        return ("count(*), count(distinct g.organization_id), count(*) - count({0}), sum({0}), min({0}),"
                        + " max({0}), percentile_disc(0.5) within group (order by {0} asc),"
                        + " percentile_disc(0.5) within group (order by {0} desc)")
                .replace("{0}", amount);
    }
}
