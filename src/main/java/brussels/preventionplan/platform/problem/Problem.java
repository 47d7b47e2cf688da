package brussels.preventionplan.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request that went wrong: RFC 9457 in the shape of the Belgian REST guide ([err-problem]).
 *
 * @param href documentation of the kind; null where the API's own address cannot be told from the request
 * @param detail in the language of the request, or null where nothing can be added to the title
 * @param instance the same as in the service's log
 * @param issues what is wrong with the request, each part by itself; null where the request is not to blame
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "InputValidationProblem",
        description = "What went wrong (RFC 9457), and, where the request is to blame, each issue of it.")
public record Problem(
        @Schema(
                description = "Kind of problem",
                format = "uri",
                required = true,
                examples = "urn:problem-type:belgif:badRequest")
        String type,

        @Schema(
                description = "Documentation of the kind",
                format = "uri",
                examples = "https://www.belgif.be/specification/rest/api-guide/problems/badRequest.html")
        @Nullable
        String href,

        @Schema(description = "Name of the kind, in English", required = true, examples = "Bad Request")
        String title,

        @Schema(description = "HTTP status", required = true, format = "int32", minimum = "400", maximum = "599")
        int status,

        @Schema(
                description = "What happened, in the language of the request (Accept-Language; else French)",
                examples = "La requête ne respecte pas le contrat.")
        @Nullable
        String detail,

        @Schema(
                description = "This very occurrence; the log of the service has the same",
                format = "uri",
                required = true,
                examples = "urn:uuid:2f1b6f9e-3c8e-4a57-9f0e-6a2f0d1c9b7a")
        String instance,

        @Schema(description = "Each thing that is wrong with the request") @Nullable
        List<InputValidationIssue> issues) {

    /**
     * One thing that is wrong with a request, in words.
     *
     * @param value as received, or null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InputValidationIssue", description = "One thing that is wrong with a request.")
    public record InputValidationIssue(
            @Schema(
                    description = "Kind of issue",
                    format = "uri",
                    required = true,
                    examples = "urn:problem-type:belgif:input-validation:schemaViolation")
            String type,

            @Schema(description = "Name of the kind, in English", required = true)
            String title,

            @Schema(description = "Where it stands: query, path, header or body", required = true, examples = "query")
            String in,

            @Schema(description = "Name of the parameter, header or property", required = true, examples = "pageSize")
            String name,

            @Schema(description = "As received", examples = "5000") @Nullable
            String value,

            @Schema(
                    description = "What is wrong, in the language of the request",
                    required = true,
                    examples = "« pageSize » doit être un nombre entier entre 1 et 1000.")
            String detail) {}
}
