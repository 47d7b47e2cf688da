package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantQuery;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Totals over grants. */
@ApplicationScoped
public class Totals implements PanacheRepository<Grant> {

    /** One total for each group, in the order of the groups. */
    List<Row> list(List<GroupBy> by, GrantQuery query, AsOf asOf) {
        Conditions conditions = query.conditions(asOf);
        return find(GroupBy.query(by, query, conditions.where()), conditions.parameters())
                .project(Row.class)
                .list();
    }

    /** The total of everything that the query finds. */
    Row overall(GrantQuery query, AsOf asOf) {
        Conditions conditions = query.conditions(asOf);
        return find(GroupBy.query(query, conditions.where()), conditions.parameters())
                .project(Row.class)
                .singleResult();
    }

    /** What is listed under each measure that has grants in a year, in the order of the measures. */
    public List<Listed> listByMeasure(int year, Basis basis, AsOf asOf) {
        return list(List.of(GroupBy.measure), GrantQuery.all(basis).inYear(year), asOf).stream()
                .map(row -> new Listed(row.first(), row.grantCount(), row.withoutAmount(), row.sum()))
                .toList();
    }

    /** A page of the organizations that get something in a year, the largest sums first. */
    public Slice<OfOrganization> listByOrganization(int year, Basis basis, AsOf asOf, PageQuery page) {
        GrantQuery query = GrantQuery.all(basis).inYear(year);
        Conditions conditions = query.conditions(asOf);
        String from = " from Grant g join g.organization o where " + conditions.where();
        return page.slice(
                find(
                                ("select o.organizationId, o.name, count(*), count(*) - count({0}), sum({0})" + from
                                                + " group by o.organizationId, o.name"
                                                + " order by sum({0}) desc nulls last, o.organizationId")
                                        .replace("{0}", query.amount()),
                                conditions.parameters())
                        .project(OfOrganization.class),
                () -> find("select count(distinct o.organizationId)" + from, conditions.parameters())
                        .project(Long.class)
                        .singleResult(),
                false);
    }

    /** The years that have grants, the earliest first. */
    public List<Integer> listYears(AsOf asOf) {
        Conditions conditions = asOf.conditions("g");
        return find(
                        "select distinct g.year from Grant g where " + conditions.where() + " order by g.year",
                        conditions.parameters())
                .project(Integer.class)
                .list();
    }

    /**
     * What is listed under a measure.
     *
     * @param withoutAmount how many of the grants have no amount, and so add nothing
     */
    public record Listed(String measureCode, long grantCount, long withoutAmount, BigDecimal amount) {}

    /**
     * What an organization gets.
     *
     * @param withoutAmount how many of the grants have no amount, and so add nothing
     * @param sum in euro; null where none of the grants has an amount
     */
    public record OfOrganization(
            String organizationId,
            String name,
            long grantCount,
            long withoutAmount,
            @Nullable BigDecimal sum) {}

    /**
     * The figures of one group.
     *
     * @param first the value of the first grouping, or empty
     * @param second the value of the second grouping, or empty
     * @param amount null where no grant of the group has an amount, as are those after it
     */
    record Row(
            String first,
            String second,
            long grantCount,
            long organizationCount,
            long withoutAmount,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal lowerMiddle,
            @Nullable BigDecimal upperMiddle) {

        private static final int CENTS = 2;

        BigDecimal sum() {
            return amount == null ? BigDecimal.ZERO : amount;
        }

        /** Half a cent is rounded up. */
        Optional<BigDecimal> median() {
            return lowerMiddle == null || upperMiddle == null
                    ? Optional.empty()
                    : Optional.of(
                            lowerMiddle.add(upperMiddle).divide(BigDecimal.valueOf(2), CENTS, RoundingMode.HALF_UP));
        }
    }
}
