package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.web.ReadingMethods;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the form of what can be had in several: the parameter {@code format} says it, else {@code Accept}. A list is
 * listed as it always is, whatever becomes of it; so to its operation every client accepts JSON. Other operations that
 * take a format see to it themselves, and a client that names one accepts it.
 */
class FormChoice {

    private static final String FORMAT = "format";
    private static final String DIALECT = "dialect";

    private final Contract contract;
    private final Forms forms;
    private final ListTables tables;

    FormChoice(Contract contract, Forms forms, ListTables tables) {
        this.contract = contract;
        this.forms = forms;
        this.tables = tables;
    }

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.isBlank()) {
            // It says nothing (RFC 9110, section 5.6.1.2); RESTEasy fails on it where an operation has several types.
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        if (ReadingMethods.contain(request.getMethod())) {
            contract.readingAt(request.getUriInfo().getPath()).ifPresent(operation -> choose(request, operation));
        }
    }

    private void choose(ContainerRequestContext request, String operationId) {
        Optional<String> named = parameter(request, FORMAT);
        if (contract.isList(operationId)) {
            // A name that is none is refused by the check of the request.
            ListForm form = forms.choose(
                    named.map(name -> ListForm.named(name).orElse(ListForm.json))
                            .orElse(null),
                    List.of(ListForm.values()));
            if (form != ListForm.json) {
                tables.ask(operationId, form, parameter(request, DIALECT).orElse(""));
            }
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        } else if (named.isPresent() && contract.takes(operationId, FORMAT)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    private static Optional<String> parameter(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(name));
    }
}
