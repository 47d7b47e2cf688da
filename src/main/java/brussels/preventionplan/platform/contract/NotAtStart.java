package brussels.preventionplan.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;

/**
 * Changes nothing: with a filter of requests, Quarkus does not write the contract anew at each start, in both formats, which
 * took an eighth of the start. Nobody asks for what it would write: {@link ContractDocument} has what the build wrote.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class NotAtStart implements OASFilter {}
