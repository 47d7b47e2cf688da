package brussels.preventionplan.finding;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which findings are asked for. An empty list means any. */
record FindingQuery(
        @Parameter(description = "Kind of finding; several mean any of them", example = "[\"totalMismatch\"]")
        @RestQuery
        @Size(max = 50)
        List<FindingType> type,

        @Parameter(description = "How much a reader should worry; several mean any of them", example = "[\"error\"]")
        @RestQuery
        @Size(max = 50)
        List<Severity> severity) {}
