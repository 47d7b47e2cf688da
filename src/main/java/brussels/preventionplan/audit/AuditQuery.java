package brussels.preventionplan.audit;

import brussels.preventionplan.revision.AsOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail are asked for. An empty list means any. */
record AuditQuery(
        @Parameter(description = "Kinds of write; several mean any of them", example = "[\"import\"]")
        @RestQuery
        @Size(max = 50)
        List<@Size(min = 1, max = 50) String> operation,

        @Parameter(description = "Who wrote; several mean any of them", example = "[\"system\"]")
        @RestQuery
        @Size(max = 50)
        List<@Size(min = 1, max = 255) String> actor,

        @Parameter(description = "The revision that the write made", example = "1")
        @RestQuery
        @Min(1)
        @Max(AsOf.LARGEST)
        @Nullable
        Long revision) {}
