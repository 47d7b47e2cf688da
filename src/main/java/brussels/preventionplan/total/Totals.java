package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantQuery;
import brussels.preventionplan.platform.bulk.BoundedQuestion;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Totals over grants: from the summaries of the present ones, as far as those tell, else from the grants themselves. */
@ApplicationScoped
public class Totals implements PanacheRepository<Grant> {

    private final Summaries summaries;
    private final DatasetRevisions revisions;
    private final TotalConfig config;

    Totals(Summaries summaries, DatasetRevisions revisions, TotalConfig config) {
        this.summaries = summaries;
        this.revisions = revisions;
        this.config = config;
    }

    /**
     * A page of totals: one for each group, in the order of the groups.
     *
     * @throws ProblemException (503) where too many grants have to be read
     */
    Slice<Row> list(List<GroupBy> by, GrantQuery query, AsOf asked, PageQuery page) {
        AsOf asOf = presentAsNow(asked);
        if (!by.contains(GroupBy.organization)) {
            return page.slice(list(by, query, asOf));
        }
        if (!isSummarized(query, asOf)) {
            return bounded(() -> page.slice(
                    (first, most) -> read(by, query, query.conditions(asOf), " limit " + most + " offset " + first),
                    found -> countGroups(by, query, asOf),
                    false));
        }
        List<Summaries.Key> keys = summaries.listKeys(by, query, page);
        Set<Summaries.Key> ofPage = keys.stream().limit(page.pageSize()).collect(Collectors.toSet());
        Set<String> organizationIds = ofPage.stream()
                .map(key -> by.get(0) == GroupBy.organization ? key.first() : key.second())
                .collect(Collectors.toSet());
        List<Row> rows = organizationIds.isEmpty()
                ? List.of()
                : bounded(() -> read(by, query, query.conditions(asOf).in("g.organization.id", organizationIds), ""));
        return new Slice<>(
                rows.stream()
                        .filter(row -> ofPage.contains(new Summaries.Key(row.first(), row.second())))
                        .toList(),
                () -> countGroups(by, query, asOf),
                keys.size() > page.pageSize());
    }

    /** So many groups a group without its organizations falls into as it has of them. */
    private long countGroups(List<GroupBy> by, GrantQuery query, AsOf asOf) {
        List<GroupBy> others =
                by.stream().filter(each -> each != GroupBy.organization).toList();
        return list(others, query, asOf).stream()
                .mapToLong(Row::organizationCount)
                .sum();
    }

    /** The total of everything that the query finds. */
    Row overall(GrantQuery query, AsOf asOf) {
        return list(List.of(), query, presentAsNow(asOf)).stream().findFirst().orElse(Row.NOTHING);
    }

    private List<Row> list(List<GroupBy> by, GrantQuery query, AsOf asOf) {
        return isSummarized(query, asOf)
                ? summaries.list(by, query)
                : bounded(() -> read(by, query, query.conditions(asOf), ""));
    }

    /** The present state may be named by its number, and is summarized all the same. */
    private AsOf presentAsNow(AsOf asOf) {
        return asOf.revision() != null && asOf.revision() == revisions.current() ? AsOf.NOW : asOf;
    }

    private static boolean isSummarized(GrantQuery query, AsOf asOf) {
        return asOf.equals(AsOf.NOW)
                && query.organizationId().isEmpty()
                && query.minAmount() == null
                && query.maxAmount() == null
                && query.q() == null;
    }

    private List<Row> read(List<GroupBy> by, GrantQuery query, Conditions conditions, String part) {
        return Statement.of(GroupBy.query(by, query, conditions.whereInColumns()) + part, conditions.parameters())
                .plannedForValues(query.variesWithValues())
                .list(getEntityManager().unwrap(Session.class), Summaries::row);
    }

    private <T> T bounded(Supplier<T> question) {
        return BoundedQuestion.ask(
                getEntityManager(), config.longest().toMillis(), List.of("jit=off"), "problem.totalsTooLong", question);
    }

    /** Has the totals tell of what the transaction at hand wrote so far; others see it when that ends. */
    public void settle() {
        summaries.settle();
    }

    /** What is listed under each measure that has grants in a year, in the order of the measures. */
    public List<Listed> listByMeasure(int year, Basis basis, AsOf asOf) {
        return list(List.of(GroupBy.measure), GrantQuery.all(basis).inYear(year), presentAsNow(asOf)).stream()
                .map(row -> new Listed(row.first(), row.grantCount(), row.withoutAmount(), row.sum()))
                .toList();
    }

    /** A page of the organizations that get something in a year, the largest sums first. */
    public Slice<OfOrganization> listByOrganization(int year, Basis basis, PageQuery page) {
        return summaries.listByOrganization(year, basis, page);
    }

    /** The years that have grants, the earliest first. */
    public List<Integer> listYears(AsOf asOf) {
        if (presentAsNow(asOf).equals(AsOf.NOW)) {
            return summaries.listYears();
        }
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

        /** The figures of no grant. */
        static final Row NOTHING = new Row("", "", 0, 0, 0, null, null, null, null, null);

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
