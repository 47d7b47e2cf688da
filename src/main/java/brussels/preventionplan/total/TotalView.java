package brussels.preventionplan.total;

import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.measure.ThemeReference;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.organization.OrganizationReference;
import brussels.preventionplan.platform.web.Link;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A total as it is given out; of what it is grouped by, only that is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Total", description = "The total of a group of grants.")
record TotalView(
        @Schema(description = "Where grouped by measure") @Nullable
        MeasureReference measure,

        @Schema(description = "Where grouped by organization") @Nullable
        OrganizationReference organization,

        @Schema(description = "Where grouped by theme") @Nullable
        ThemeReference theme,

        @Schema(description = "Where grouped by year", minimum = "2000", maximum = "2100", examples = "2022") @Nullable
        Integer year,

        @Schema(description = "How many grants", required = true, minimum = "0", examples = "8")
        long grantCount,

        @Schema(description = "To how many organizations", required = true, minimum = "0", examples = "8")
        long organizationCount,

        @Schema(
                description = "How many of the grants have no amount, and so add nothing",
                required = true,
                minimum = "0")
        long withoutAmount,

        @Schema(description = "Their sum", required = true) Euro amount,

        @Schema(
                description = "Part of the sum of all grants that were asked for, 0 to 1, six decimals",
                required = true,
                type = SchemaType.STRING,
                format = "number",
                examples = "0.644495")
        String share,

        @Schema(description = "Smallest amount; absent without amounts") @Nullable
        Euro minimum,

        @Schema(description = "Middle amount; between two, their mean, half a cent rounded up; absent without amounts")
        @Nullable
        Euro median,

        @Schema(description = "Largest amount; absent without amounts") @Nullable
        Euro maximum,

        @Schema(description = "The list that adds up to it", required = true)
        Link grants,

        @Schema(description = "Opens this very total", format = "uri", required = true)
        String href) {

    private static final int SHARE_DECIMALS = 6;

    /** What a total is grouped by; what it is not grouped by is null. */
    record Group(
            @Nullable MeasureReference measure,
            @Nullable OrganizationReference organization,
            @Nullable ThemeReference theme,
            @Nullable Integer year) {

        static final Group ALL = new Group(null, null, null, null);
    }

    static TotalView of(Group group, Totals.Row row, BigDecimal whole, Link grants, String href) {
        return new TotalView(
                group.measure(),
                group.organization(),
                group.theme(),
                group.year(),
                row.grantCount(),
                row.organizationCount(),
                row.withoutAmount(),
                new Euro(row.sum()),
                share(row.sum(), whole),
                row.minimum() == null ? null : new Euro(row.minimum()),
                row.median().map(Euro::new).orElse(null),
                row.maximum() == null ? null : new Euro(row.maximum()),
                grants,
                href);
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        BigDecimal share = whole.signum() == 0
                ? BigDecimal.ZERO.setScale(SHARE_DECIMALS)
                : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP);
        return share.toPlainString();
    }
}
