package brussels.preventionplan.platform.contract;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Has an answer to OPTIONS name the methods of the very resource: the framework names those of all with its first segment. */
class AllowedInAnswers {

    private final Contract contract;

    AllowedInAnswers(Contract contract) {
        this.contract = contract;
    }

    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext answer) {
        String allowed = contract.of(request.getUriInfo().getPath());
        if (request.getMethod().equals(HttpMethod.OPTIONS) && !allowed.isEmpty()) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        }
    }
}
