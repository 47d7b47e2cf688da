package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The service's own contract, as it gives it out, read once. */
@ApplicationScoped
class Contract {

    private final Map<String, Map<String, ParameterRule>> queryParameters = new HashMap<>();

    Contract(OpenApiDocumentService document, ObjectMapper json) {
        try {
            JsonNode contract =
                    json.readTree(document.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            contract.path("paths").forEach(path -> path.forEach(operation -> read(operation, contract)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(JsonNode operation, JsonNode contract) {
        Map<String, ParameterRule> rules = new LinkedHashMap<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                rules.put(parameter.path("name").asText(), ParameterRule.of(parameter, contract));
            }
        });
        queryParameters.put(operation.path("operationId").asText(), rules);
    }

    /** What an operation takes in its query, by name; empty for an operation that is not in the contract. */
    Map<String, ParameterRule> queryParameters(String operationId) {
        return queryParameters.getOrDefault(operationId, Map.of());
    }
}
