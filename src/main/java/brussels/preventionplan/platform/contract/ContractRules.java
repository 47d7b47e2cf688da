package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.table.TableMediaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
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

    /** Why a header's name is as it is; the guide's validator looks for it at the answer. */
    private static final Map<String, String> NAME_OF_REVISION =
            Map.of("hdr-case", "It begins with the API's name as that is written, as BelGov-Trace-Id does");

    private static final String ROOT = "/preventionPlan/v1";
    private static final String IGNORED = "x-ignore-rules";
    /** Pages, and files that are no text. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("text/html", "application/zip", TableMediaType.XLSX);

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
            item.getOperations().forEach((method, operation) -> complete(method, operation, renamed, components));
            if (path.endsWith("/search")) {
                item.addExtension(
                        IGNORED, Map.of("col-name", "It is named for what it does, as searches are everywhere"));
            }
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
        addProblem(components, "Unauthorized", "The request has no access token, or one that does not hold", PROBLEM);
        addProblem(components, "Forbidden", "The access token does not give the role that it takes", PROBLEM);
        addProblem(components, "Gone", "What was here held a text that was redacted, and is gone with it", PROBLEM);
        addProblem(components, "PreconditionFailed", "The resource has changed since it was read (If-Match)", PROBLEM);
        addProblem(components, "PreconditionRequired", "If-Match is missing", PROBLEM);
        addProblem(components, "UnsupportedMediaType", "The body is of another media type", PROBLEM);
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
        // A hit is shorter than the document that it leads to.
        if (name.startsWith("Collection") && !name.equals("CollectionHitView")) {
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
        if (schema.getExtensions() != null && schema.getExtensions().get(IGNORED) instanceof Map<?, ?> others) {
            others.forEach((other, why) -> rules.put(String.valueOf(other), why));
        }
        schema.addExtension(IGNORED, rules);
    }

    private static void complete(
            PathItem.HttpMethod method, Operation operation, Map<String, String> renamed, Components components) {
        boolean ofData = method == PathItem.HttpMethod.GET && isOfData(operation);
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success != null && success.getContent() != null) {
            success.setDescription("The answer");
            success.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> complete(type, media, operation.getOperationId(), renamed));
            // The example is the answer to whoever accepts anything, which is in the first form.
            success.getContent().getMediaTypes().values().stream().skip(1).forEach(media -> media.setExample(null));
        }
        APIResponse made = operation.getResponses().getAPIResponse("201");
        if (made != null && made.getContent() != null) {
            made.getContent()
                    .getMediaTypes()
                    .forEach((type, media) ->
                            complete(type, media, operation.getOperationId().replaceFirst("^create", "get"), renamed));
        }
        answerOf(operation)
                .filter(answer -> ofData)
                .ifPresent(answer -> new RepresentationParameters(components.getSchemas()).addTo(operation, answer));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                mendDefault(parameter.getSchema());
                sayThatABoundIsNoAmount(parameter.getSchema());
            });
        }
        new SharedParameters(components).arrange(operation);
        answerOf(operation)
                .map(answer -> components.getSchemas().get(answer))
                .filter(answer -> method == PathItem.HttpMethod.GET
                        && answer.getProperties() != null
                        && answer.getProperties().containsKey("items"))
                .ifPresent(list -> addTables(operation, components));
        if (method != PathItem.HttpMethod.GET) {
            addHeadersOfWrite(operation);
        }
        // The generator adds these without a body.
        List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
        // An unknown query parameter is refused everywhere, also where none is known.
        refer(operation, "304", "NotModified", ofData);
        refer(operation, "400", "BadRequest", true);
        refer(operation, "401", "Unauthorized", isForSomebody(operation));
        refer(operation, "403", "Forbidden", isForSomebody(operation));
        refer(operation, "404", "NotFound", hasPathParameter(operation));
        refer(operation, "406", "NotAcceptable", true);
        refer(operation, "410", "Gone", operation.getOperationId().equals("getDocumentContent"));
        refer(operation, "412", "PreconditionFailed", method == PathItem.HttpMethod.PATCH);
        refer(operation, "415", "UnsupportedMediaType", operation.getRequestBody() != null);
        refer(operation, "428", "PreconditionRequired", method == PathItem.HttpMethod.PATCH);
        refer(operation, "503", "ServiceUnavailable", true);
        refer(operation, "default", "AnyProblem", true);
    }

    private static void complete(String type, MediaType media, String operationId, Map<String, String> renamed) {
        Schema schema = media.getSchema();
        if (schema != null && schema.getRef() != null) {
            schema.setRef(renamed.getOrDefault(schema.getRef(), schema.getRef()));
        }
        if (!WITHOUT_EXAMPLE.contains(type)) {
            addExample(media, operationId);
        }
    }

    private static void addTables(Operation operation, Components components) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        new TableRepresentations(components).addTo(operation, content);
        try (InputStream example =
                ContractRules.class.getResourceAsStream("/openapi/examples/" + operation.getOperationId() + ".csv")) {
            if (example != null) {
                content.getMediaType(TableMediaType.CSV)
                        .setExample(new String(example.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

    /** Health, which is of the moment, and what is for somebody alone are neither selected from nor cached. */
    private static boolean isOfData(Operation operation) {
        return !operation.getOperationId().equals("getHealth") && !isForSomebody(operation);
    }

    /** Whether it asks for an access token. */
    private static boolean isForSomebody(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    /** What the answer of a write says beside the document that was written. */
    private static void addHeadersOfWrite(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("200") || status.equals("201")) {
                answer.addHeader(
                        "ETag",
                        header("What the next write to the document names in If-Match", Schema.SchemaType.STRING));
                answer.addHeader(
                        "PreventionPlan-Revision",
                        header(
                                "The revision that was made or, where nothing changed, the present one; a GET that sends"
                                        + " it back never gets an older state",
                                Schema.SchemaType.INTEGER));
                answer.addExtension(IGNORED, NAME_OF_REVISION);
            }
            if (status.equals("201")) {
                answer.addHeader("Location", header("Opens what was made", Schema.SchemaType.STRING));
            }
        });
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
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
