package brussels.preventionplan.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What every operation of the contract has in common, said in one place: the server's path, the problems, the names of
 * collections, and the example, which is an answer of the service itself (a test holds it to that).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {

    private static final String ROOT = "/preventionPlan/v1";
    private static final String PAGE = "text/html";
    private static final String PROBLEM = "Problem";
    private static final String INPUT_VALIDATION_PROBLEM = "InputValidationProblem";
    private static final String COMPONENTS = "#/components/schemas/";
    /** {@code grantId}; the NIS code is called so elsewhere too. */
    private static final Pattern OWN_IDENTIFIER = Pattern.compile("(?!nisCode)[a-z][A-Za-z]*(?:Id|Code)");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(List.of(
                OASFactory.createServer().url(ROOT).description("This service; the version stands in its path")));
        // Reading is open; an operation that asks for more says so itself.
        contract.setSecurity(List.of());
        Components components = contract.getComponents();
        addProblems(components);
        Map<String, String> renamed = nameCollections(components);
        components.getSchemas().values().forEach(ContractRules::mendReferences);
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(contract.getPaths().getPathItems()).forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> complete(operation, renamed, components));
            paths.addPathItem(path.startsWith(ROOT) ? path.substring(ROOT.length()) : path, item);
        });
        contract.setPaths(paths);
    }

    /** {@code Problem} is what any error has; {@code InputValidationProblem} has the issues of a request as well. */
    private static void addProblems(Components components) {
        Schema withIssues = Objects.requireNonNull(
                components.getSchemas().get(INPUT_VALIDATION_PROBLEM), "no operation mentions the problem");
        Map<String, Schema> properties = new LinkedHashMap<>(withIssues.getProperties());
        properties.remove("issues");
        components.addSchema(
                PROBLEM,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("What went wrong (RFC 9457).")
                        .required(withIssues.getRequired())
                        .properties(properties));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse().description("The client has the answer already (If-None-Match)"));
        addProblem(
                components,
                "BadRequest",
                "The request breaks the contract; each issue is named",
                INPUT_VALIDATION_PROBLEM);
        addProblem(components, "NotFound", "The path names nothing", INPUT_VALIDATION_PROBLEM);
        addProblem(components, "NotAcceptable", "The client accepts no media type that the resource has", PROBLEM);
        addProblem(
                components,
                "ServiceUnavailable",
                "The database is away; Retry-After says in how many seconds to come back",
                PROBLEM);
        addProblem(components, "AnyProblem", "Any other problem", PROBLEM);
    }

    private static void addProblem(Components components, String name, String description, String schema) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(COMPONENTS + schema));
        addExample(media, name);
        components.addResponse(
                name,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent().addMediaType("application/problem+json", media)));
    }

    /** The generator calls a page of grants CollectionGrantView; here it is GrantCollection. */
    private static Map<String, String> nameCollections(Components components) {
        Map<String, String> renamed = new TreeMap<>();
        Map<String, Schema> schemas = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String better = name.startsWith("Collection")
                    ? name.substring("Collection".length()).replaceFirst("View$", "") + "Collection"
                    : name;
            renamed.put(COMPONENTS + name, COMPONENTS + better);
            schemas.put(better, schema);
        });
        components.getSchemas().forEach(ContractRules::sayWhatIsLeftOnPurpose);
        components.setSchemas(schemas);
        return renamed;
    }

    /** Rules that the API leaves on purpose, said where the guide's validator looks for it. */
    private static void sayWhatIsLeftOnPurpose(String name, Schema schema) {
        if (name.startsWith("Collection")) {
            ignore(
                    schema,
                    "col-embed",
                    "Items hold every property of their document, so that one request reads a list");
        }
        if (schema.getProperties() != null
                && schema.getProperties().keySet().stream().anyMatch(OWN_IDENTIFIER.asMatchPredicate())) {
            ignore(schema, "id-name", "An identifier has one name in bodies, paths and filters");
        }
    }

    private static void ignore(Schema schema, String rule, String reason) {
        Map<String, Object> rules = new TreeMap<>(Map.of(rule, reason));
        if (schema.getExtensions() != null
                && schema.getExtensions().get("x-ignore-rules") instanceof Map<?, ?> others) {
            others.forEach((other, why) -> rules.put(String.valueOf(other), why));
        }
        schema.addExtension("x-ignore-rules", rules);
    }

    private static void complete(Operation operation, Map<String, String> renamed, Components components) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success != null && success.getContent() != null) {
            success.setDescription("The answer");
            success.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> complete(type, media, operation.getOperationId(), renamed));
        }
        answerOf(operation)
                .filter(answer -> isOfData(operation))
                .ifPresent(answer -> new RepresentationParameters(components.getSchemas()).addTo(operation, answer));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                mendDefault(parameter.getSchema());
                sayThatABoundIsNoAmount(parameter.getSchema());
            });
        }
        new SharedParameters(components).arrange(operation);
        // An unknown query parameter is refused everywhere, also where none is known.
        refer(operation, "304", "NotModified", isOfData(operation));
        refer(operation, "400", "BadRequest", true);
        refer(operation, "404", "NotFound", hasPathParameter(operation));
        refer(operation, "406", "NotAcceptable", true);
        refer(operation, "503", "ServiceUnavailable", true);
        refer(operation, "default", "AnyProblem", true);
    }

    private static void complete(String type, MediaType media, String operationId, Map<String, String> renamed) {
        Schema schema = media.getSchema();
        if (schema != null && schema.getRef() != null) {
            schema.setRef(renamed.getOrDefault(schema.getRef(), schema.getRef()));
        }
        if (!type.equals(PAGE)) {
            addExample(media, operationId);
        }
    }

    /** An example is a file that a test holds to what the service answers; a new operation has none before it ran. */
    private static void addExample(MediaType media, String name) {
        try (InputStream example = ContractRules.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            if (example != null) {
                media.setExample(JSON.readValue(example, Object.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A reference with a description of its own is an inline schema, to which the generator adds the type of what it
     * refers to; it wants the name of that instead ([oas-descr]).
     */
    private static void mendReferences(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getRef() != null && property.getDescription() != null)
                    .forEach(property -> property.title(property.getRef().substring(COMPONENTS.length()))
                            .setType(null));
        }
    }

    /** The generator writes the default of a list as its item, and puts that of a named schema beside it in allOf. */
    private static void mendDefault(Schema schema) {
        if (schema.getItems() != null && schema.getDefaultValue() != null) {
            schema.setDefaultValue(List.of(schema.getDefaultValue()));
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().stream()
                    .map(Schema::getDefaultValue)
                    .filter(Objects::nonNull)
                    .forEach(schema::setDefaultValue);
            schema.setAllOf(schema.getAllOf().stream()
                    .filter(part -> part.getRef() != null)
                    .toList());
        }
    }

    /** Health, which is of the moment, is neither selected from nor cached. */
    private static boolean isOfData(Operation operation) {
        return !operation.getOperationId().equals("getHealth");
    }

    /** The name of the schema of what an operation answers in JSON. */
    private static Optional<String> answerOf(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(media -> media.getSchema().getRef())
                .map(reference -> reference.substring(COMPONENTS.length()));
    }

    private static void sayThatABoundIsNoAmount(Schema schema) {
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NUMBER)) {
            ignore(schema, "dec-type", "A bound of a search: nothing is calculated with it");
        }
    }

    private static void refer(Operation operation, String status, String response, boolean applies) {
        if (applies && operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + response));
        }
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }
}
