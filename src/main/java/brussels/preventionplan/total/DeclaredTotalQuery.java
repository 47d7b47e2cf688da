package brussels.preventionplan.total;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which declared totals are asked for. An empty list means any. */
record DeclaredTotalQuery(
        @Parameter(description = "Year; several mean any of them", example = "[2022]") @RestQuery @Size(max = 50)
        List<@Min(2000) @Max(2100) Integer> year,

        @Parameter(description = "What the total is declared for; several mean any of them", example = "[\"measure\"]")
        @RestQuery
        @Size(max = 50)
        List<DeclaredTotal.Scope> scope) {}
