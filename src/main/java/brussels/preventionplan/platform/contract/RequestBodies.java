package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Holds the bodies of requests against the contract ([req-valid]), all that is wrong in one answer, and reads them. */
@ApplicationScoped
public class RequestBodies {

    private final Contract contract;
    private final ObjectMapper json;

    RequestBodies(Contract contract, ObjectMapper json) {
        this.contract = contract;
        this.json = json;
    }

    /**
     * The body of a request to an operation.
     *
     * @param operationId of the operation, which the contract gives a body in JSON
     * @throws ProblemException (400) where the body is no JSON, or breaks its schema
     */
    public <T> T read(String operationId, byte[] body, Class<T> type) {
        JsonNode tree = tree(body);
        List<Issue> issues = contract.body(operationId).check(tree);
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.reader()
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "body",
                    BodyRule.WHOLE,
                    null,
                    "issue.json",
                    Map.of(
                            "line", place == null ? "1" : String.valueOf(place.getLineNr()),
                            "column", place == null ? "1" : String.valueOf(place.getColumnNr())))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
