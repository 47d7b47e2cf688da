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
    measure("g.measureCode"),
    /** One total for each organization. */
    organization("g.organization.organizationId"),
    /** One total for each theme. */
    theme("m.theme.themeCode"),
    /** One total for each year. */
    year("cast(g.year as String)");

    private static final int AT_MOST = 2;

    private final String expression;

    GroupBy(String expression) {
        this.expression = expression;
    }

    /** The query for the totals of up to two groupings: a {@link Totals.Row} for each group. */
    static String query(List<GroupBy> by, GrantQuery grants, String where) {
        String keys = IntStream.range(0, AT_MOST)
                .mapToObj(i -> i < by.size() ? by.get(i).expression : "''")
                .collect(Collectors.joining(", "));
        String groups = by.stream().map(group -> group.expression).collect(Collectors.joining(", "));
        return "select " + keys + ", " + figures(grants.amount())
                + " from Grant g join Measure m on m.measureCode = g.measureCode where " + where
                + (by.isEmpty() ? "" : " group by " + groups + " order by " + groups);
    }

    // The two percentiles are the two middle amounts of an even number, and the same one of an odd number; both are
    // exact, whereas percentile_cont would calculate in floating point.
    private static String figures(String amount) {
        return ("count(*), count(distinct g.organization.organizationId), count(*) - count({0}), sum({0}), min({0}),"
                        + " max({0}), percentile_disc(0.5) within group (order by {0} asc),"
                        + " percentile_disc(0.5) within group (order by {0} desc)")
                .replace("{0}", amount);
    }
}
