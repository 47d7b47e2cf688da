package brussels.preventionplan.grant;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.organization.Granted;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grants. */
@ApplicationScoped
public class Grants implements PanacheRepository<Grant>, Granted.Ledger {

    Slice<Grant> list(GrantQuery query, List<GrantSort> sort, PageQuery page) {
        Conditions conditions = query.conditions();
        return page.slice(find(
                "from Grant g join fetch g.organization where " + conditions.where() + GrantSort.orderBy(sort, query),
                conditions.parameters()));
    }

    /**
     * The grants of a year as they are printed, with their organizations.
     *
     * @param atMost how many
     */
    public List<Grant> listOfYear(int year, int atMost) {
        return find(
                        "from Grant g join fetch g.organization where g.year = ?1 and g.untilRevision is null"
                                + " order by g.source.documentId, g.source.line, g.id",
                        year)
                .page(0, atMost)
                .list();
    }

    /** @throws ProblemException where there is no such grant */
    Grant require(String grantId) {
        return find("grantId = ?1 and untilRevision is null", grantId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("grantId", grantId));
    }

    @Override
    public Map<String, List<Granted>> listByOrganization(List<String> organizationIds) {
        return find(
                        "select g.organization.organizationId, g.year, count(*), sum(g.amount) from Grant g"
                                + " where g.organization.organizationId in ?1 and g.untilRevision is null"
                                + " group by g.organization.organizationId, g.year"
                                + " order by g.organization.organizationId, g.year",
                        organizationIds)
                .project(YearOfOrganization.class)
                .stream()
                .collect(
                        groupingBy(YearOfOrganization::organizationId, mapping(YearOfOrganization::granted, toList())));
    }

    /** @param amount null where none of the grants has one */
    record YearOfOrganization(
            String organizationId,
            int year,
            long grantCount,
            @Nullable BigDecimal amount) {

        Granted granted() {
            return new Granted(year, grantCount, amount == null ? Euro.ZERO : new Euro(amount));
        }
    }
}
