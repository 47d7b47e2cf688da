package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.query.Columns;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which grants are asked for, and in which of their values. An empty list and null mean any. */
public record GrantQuery(
        @Parameter(description = "Year; several mean any of them", example = "[2022]") @RestQuery @Size(max = 50)
        List<@Min(2000) @Max(2100) Integer> year,

        @Parameter(
                description = "Code of the measure (2.1 stands for M2.1); several mean any of them",
                example = "[\"M2.1\"]")
        @RestQuery
        @Size(max = 50)
        List<MeasureCode> measure,

        @Parameter(description = "Id of the organization; several mean any of them", example = "[\"socabe\"]")
        @RestQuery
        @Size(max = 50)
        List<@Size(min = 1, max = 300) String> organizationId,

        @Parameter(description = "Smallest amount in euro, inclusive", example = "50000")
        @RestQuery
        @DecimalMin("0")
        @DecimalMax(LARGEST_AMOUNT)
        @Nullable
        BigDecimal minAmount,

        @Parameter(description = "Largest amount in euro, inclusive", example = "150000")
        @RestQuery
        @DecimalMin("0")
        @DecimalMax(LARGEST_AMOUNT)
        @Nullable
        BigDecimal maxAmount,

        @Parameter(
                description =
                        "Words that begin words of the organization's name, the title or the description, in either language; case and accents do not matter",
                example = "prison")
        @RestQuery
        @Size(min = 1, max = 200)
        @Nullable
        String q,

        @Parameter(description = Basis.DESCRIPTION, example = "published") @RestQuery @DefaultValue("published")
        Basis basis) {

    private static final String LARGEST_AMOUNT = "999999999999.99";

    /** All grants, as published. */
    public static GrantQuery all(Basis basis) {
        return new GrantQuery(List.of(), List.of(), List.of(), null, null, null, basis);
    }

    /** The same query, of one year only. */
    public GrantQuery inYear(int only) {
        return new GrantQuery(List.of(only), measure, organizationId, minAmount, maxAmount, q, basis);
    }

    /** The conditions on a grant that queries call {@code g}. */
    public Conditions conditions(AsOf asOf) {
        return conditions(asOf, List.of());
    }

    private Conditions conditions(AsOf asOf, List<GrantSort> sort) {
        return addWords(conditionsBesideWords(asOf, sort));
    }

    /** The conditions but for those on words, as the index has them that has the order of a list, if one has. */
    Conditions conditionsBesideWords(AsOf asOf, List<GrantSort> sort) {
        Conditions conditions = asOf.conditions("g")
                .in("g.year", year)
                .in("g.measureCode", measure.stream().map(MeasureCode::toString).toList())
                .in("g.organization.id", organizationId);
        if (minAmount != null || maxAmount != null) {
            String amount = sortedAmount(!GrantSort.isByRisingAmount(sort));
            conditions
                    .compare(amount, ">=", minAmount == null ? BigDecimal.ZERO : minAmount)
                    .compare(amount, "<=", maxAmount == null ? new BigDecimal(LARGEST_AMOUNT) : maxAmount);
        }
        return conditions;
    }

    /** Adds those on words. */
    Conditions addWords(Conditions conditions) {
        return conditions.matches(searchable(), q);
    }

    /** Whether it asks for those of some years, measures or organizations only. */
    boolean isOfSomeGroups() {
        return !(year.isEmpty() && measure.isEmpty() && organizationId.isEmpty());
    }

    /** Whether the same filters find few grants with some values, and many with others. */
    public boolean variesWithValues() {
        return q != null || minAmount != null || maxAmount != null;
    }

    /** The amount of a grant that queries in SQL call {@code g}, in the basis that is asked for. */
    public String amountInColumns() {
        return Columns.of(amount());
    }

    private String amount() {
        return switch (basis) {
            case published -> "g.amount";
            case corrected -> "case when g.corrected then g.correctedAmount else g.amount end";
        };
    }

    /**
     * The amount in the words of the indexes, in which one that is not there is smaller than all others, or larger: in
     * either order it comes last.
     */
    String sortedAmount(boolean descending) {
        return "coalesce(" + amount() + ", " + (descending ? "-1" : "1000000000000") + ")";
    }

    private String searchable() {
        return switch (basis) {
            case published -> "g.searchable";
            case corrected -> "case when g.corrected then g.correctedSearchable else g.searchable end";
        };
    }

    /** The query's parameters as a request writes them, by name. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "year", year);
        put(parameters, "measure", measure);
        put(parameters, "organizationId", organizationId);
        put(parameters, "minAmount", minAmount == null ? List.of() : List.of(minAmount.toPlainString()));
        put(parameters, "maxAmount", maxAmount == null ? List.of() : List.of(maxAmount.toPlainString()));
        put(parameters, "q", q == null ? List.of() : List.of(q));
        put(parameters, "basis", basis == Basis.published ? List.of() : List.of(basis));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, List<?> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(String::valueOf).toList());
        }
    }
}
