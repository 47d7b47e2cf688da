package brussels.preventionplan.page;

import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.total.Totals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who gets grants, the largest sums first.
 *
 * @param summary how many organizations there are, in words
 * @param more whether some are not shown
 * @param api the totals of all of them
 */
record OrganizationsPart(String summary, boolean more, List<Row> rows, String api) {

    private static final int AT_MOST = 20;
    /** An organization with more grants than this shows none of them by itself. */
    private static final int MOST_GRANTS = 5;

    private static final int LONGEST_NAME = 120;

    /**
     * What one organization gets.
     *
     * @param api the organization
     * @param withoutAmount how many of the grants have no amount, in words; null where all have one
     * @param grantsApi the grants that add up to the sum
     * @param grants each by itself; empty where they are too many
     */
    record Row(
            String name,
            String api,
            String grantCount,
            @Nullable String withoutAmount,
            String sum,
            String grantsApi,
            List<Item> grants) {}

    /** One grant. */
    record Item(String measure, String amount, String api, LineLink line) {}

    /** As many as are shown. */
    static PageQuery page() {
        return new PageQuery(1, AT_MOST);
    }

    /** The organizations of which single grants are shown. */
    static List<String> withFewGrants(Slice<Totals.OfOrganization> organizations) {
        return organizations.items().stream()
                .filter(each -> each.grantCount() <= MOST_GRANTS)
                .map(Totals.OfOrganization::organizationId)
                .toList();
    }

    /** How many grants such organizations have at most. */
    static int mostGrants() {
        return AT_MOST * MOST_GRANTS;
    }

    static OrganizationsPart of(Slice<Totals.OfOrganization> organizations, List<Grant> grants, Edition edition) {
        Map<String, List<Grant>> byOrganization = grants.stream()
                .collect(Collectors.groupingBy(grant -> grant.organization().organizationId()));
        return new OrganizationsPart(
                edition.words()
                        .of(
                                "organizations.about",
                                Map.of(
                                        "total",
                                        edition.words()
                                                .number(organizations.count().getAsLong()))),
                organizations.more(),
                organizations.items().stream()
                        .map(each -> row(each, byOrganization.getOrDefault(each.organizationId(), List.of()), edition))
                        .toList(),
                edition.apiOfYearAndBasis("totals", Map.of("by", "organization")));
    }

    private static Row row(Totals.OfOrganization organization, List<Grant> grants, Edition edition) {
        return new Row(
                Phrase.cut(organization.name(), LONGEST_NAME),
                edition.api("organizations/" + organization.organizationId()),
                edition.words().number(organization.grantCount()),
                edition.words().withoutAmount(organization.withoutAmount()),
                edition.words().money(organization.sum()),
                edition.apiOfYearAndBasis("grants", Map.of("organizationId", organization.organizationId())),
                grants.stream()
                        .map(grant -> new Item(
                                grant.measureCode(),
                                edition.words()
                                        .money(grant.content(edition.visit().basis())
                                                .amount()),
                                edition.apiOfBasis(grant.path()),
                                edition.line(grant.source())))
                        .toList());
    }
}
