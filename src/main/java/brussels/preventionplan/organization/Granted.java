package brussels.preventionplan.organization;

import brussels.preventionplan.money.Euro;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organization was granted, as published.
 *
 * @param year null for all years together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Granted", description = "What an organization was granted, as published.")
public record Granted(
        @Schema(
                description = "Year; absent for all years together",
                minimum = "2000",
                maximum = "2100",
                examples = "2022")
        @Nullable
        Integer year,

        @Schema(description = "How many grants", required = true, minimum = "0", examples = "2")
        long grantCount,

        @Schema(
                description = "How many of the grants have no amount, and so add nothing",
                required = true,
                minimum = "0")
        long withoutAmount,

        @Schema(description = "Their sum; 0.00 where none of them has an amount", required = true)
        Euro amount) {

    /** Tells what organizations were granted. The room of the grants is below this one, so it brings the answer. */
    public interface Ledger {

        /** What some organizations were granted, by organization id and year, the earliest year first. */
        Map<String, List<Granted>> listByOrganization(List<String> organizationIds);
    }
}
