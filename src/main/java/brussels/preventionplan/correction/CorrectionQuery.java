package brussels.preventionplan.correction;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which corrections are asked for. An empty list means any. */
record CorrectionQuery(
        @Parameter(description = "How far they got; several mean any of them", example = "[\"accepted\"]")
        @RestQuery
        @Size(max = 50)
        List<CorrectionStatus> status) {}
