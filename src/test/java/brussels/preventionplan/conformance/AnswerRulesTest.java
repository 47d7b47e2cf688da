package brussels.preventionplan.conformance;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about requests and answers: bodies, media types, statuses, problems and headers. */
class AnswerRulesTest extends RulesOfContract {

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern STRUCTURED = Pattern.compile(
            "(?:application/(?:.+\\+)?(?:json|xml)|text/xml|multipart/.+|application/x-www-form-urlencoded)(?:;.*)?");
    private static final Set<String> BYTES = Set.of("binary", "byte", "base64");

    /** Statuses that the guide excludes, by method. */
    private static final Map<String, Set<String>> EXCLUDED = Map.of(
            "get", Set.of("201", "202", "204", "409", "412", "413"),
            "head", Set.of("201", "202", "409", "412", "413"),
            "post", Set.of("304"),
            "put", Set.of("202", "304"),
            "patch", Set.of("201", "202", "304"),
            "delete", Set.of("201", "202", "304", "413"),
            "options", Set.of("201", "204", "304", "405", "409", "412", "413"));

    private static final Pattern KNOWN_HEADER = Pattern.compile(
            "ETag|traceparent|tracestate|baggage|WWW-Authenticate|BelGov-.*|Accept-CH|Sec-CH-.*|Sec-WebSocket-.*");

    @Test
    @HoldsRule("evo-object")
    void bodiesInJsonAreObjects() {
        hold(
                contract -> contract.mediaTypes()
                        .filter(each -> each.name().matches("(?:application/json|multipart/.+)(?:;.*)?"))
                        .filter(each -> !each.has("schema") || !contract.isObject(each.child("schema")))
                        .map(each -> each.violates("is no object")),
                without("/paths/~1grants/get/responses/200/content/application~1json/schema"),
                put("/paths/~1grants/get/responses/200/content/application~1json/schema", "{type: array}"),
                operation("post", "{requestBody: {content: {application/json: {schema: {type: string}}}}}"));
    }

    @Test
    @HoldsRule("rep-struct")
    void whatHasAStructureIsGivenInAStructuredMediaType() {
        hold(
                contract -> contract.mediaTypes()
                        .filter(each -> each.has("schema"))
                        .filter(each -> {
                            Place schema = contract.resolve(each.child("schema"));
                            boolean text = schema.text("type").equals("string");
                            return !(text
                                            && (BYTES.contains(schema.text("format"))
                                                    || each.name().startsWith("text/")))
                                    && !STRUCTURED.matcher(each.name()).matches();
                        })
                        .map(each -> each.violates("is no structured media type")),
                operation("get", "{responses: {'200': {content: {text/csv: {schema: {type: object}}}}}}"),
                operation("get", "{responses: {'200': {content: {image/png: {schema: {type: object}}}}}}"));
    }

    @Test
    @HoldsRule("meth-http")
    void bodiesAreWhereTheMethodAndTheStatusHaveOne() {
        hold(
                contract -> contract.operations()
                        .flatMap(operation -> Stream.concat(
                                operation.name().matches("get|head|delete|options") && operation.has("requestBody")
                                        ? Stream.of(operation.violates("a body in the request"))
                                        : Stream.empty(),
                                contract.responsesOf(operation).entrySet().stream()
                                        .filter(each -> hasBody(each.getValue())
                                                ? each.getKey().equals("204")
                                                        || operation.name().equals("head")
                                                : each.getKey().equals("200")
                                                        && !operation.name().equals("head"))
                                        .map(each -> operation.violates("the body of " + each.getKey())))),
                put("/paths/~1grants/get/requestBody", "{content: {application/json: {}}}"),
                put("/paths/~1grants/get/responses/200", "{description: Nothing}"),
                operation("head", "{responses: {'200': {content: {application/json: {}}}}}"),
                operation("put", "{responses: {'204': {content: {application/json: {}}}}}"));
    }

    private static boolean hasBody(Place response) {
        return response.child("content").children().findAny().isPresent();
    }

    @Test
    @HoldsRule("stat-codes")
    void statusesFitTheMethods() {
        Check check = contract -> contract.operations()
                .flatMap(operation -> contract.responsesOf(operation).keySet().stream()
                        .filter(status -> EXCLUDED.getOrDefault(operation.name(), Set.of())
                                .contains(status))
                        .map(status -> operation.violates("status " + status)));
        hold(
                check,
                EXCLUDED.entrySet().stream()
                        .flatMap(method -> method.getValue().stream()
                                .map(status -> operation(method.getKey(), "{responses: {'" + status + "': {}}}")))
                        .toArray(Fault[]::new));
    }

    @Test
    @HoldsRule("err-problem")
    void errorsAreProblems() {
        hold(
                contract -> contract.operations()
                        .filter(each -> !each.name().matches("head|options"))
                        .flatMap(operation -> contract.responsesOf(operation).entrySet().stream()
                                .filter(each -> !isHealth(operation, each.getKey()))
                                .filter(each -> each.getKey().matches("[45].*|default")
                                        != each.getValue().child("content").has(PROBLEM))
                                .map(each -> each.getValue().violates(each.getKey() + " of " + operation.pointer()))),
                put("/components/responses/NotFound/content", "{application/json: {schema: {type: object}}}"),
                put("/paths/~1grants/get/responses/422", "{description: Wrong}"),
                put("/paths/~1grants/get/responses/default", "{description: Wrong}"),
                put("/paths/~1grants/get/responses/200/content", "{application/problem+json: {}}"));
    }

    /** A service that is down may say so by its status alone. */
    private static boolean isHealth(Place operation, String status) {
        return Contract.pathOf(operation).equals("/health") && status.equals("503");
    }

    @Test
    @HoldsRule("prb-defaul")
    void anyOtherProblemIsForeseen() {
        hold(
                contract -> contract.operations()
                        .filter(each -> !each.name().matches("head|options"))
                        .filter(each -> {
                            Place problem = contract.responsesOf(each)
                                    .getOrDefault("default", each.child("default"))
                                    .child("content")
                                    .child(PROBLEM);
                            return !problem.child("schema").text("$ref").matches(".*/Problem[^/]*");
                        })
                        .map(each -> each.violates("has no default problem")),
                without("/paths/~1grants/get/responses/default"),
                put(
                        "/components/responses/AnyProblem/content/application~1problem+json/schema",
                        "{$ref: '#/components/schemas/Grant'}"));
    }

    @Test
    @HoldsRule("hlth-res")
    void healthIsThere() {
        hold(
                contract -> {
                    Place health = contract.at("/paths").child("/health").child("get");
                    return contract.responsesOf(health).keySet().containsAll(Set.of("200", "503"))
                            ? Stream.empty()
                            : Stream.of(contract.at("/paths").violates("no /health with 200 and 503"));
                },
                without("/paths/~1health"),
                without("/paths/~1health/get"),
                without("/paths/~1health/get/responses/503"));
    }

    private static Stream<Place> headers(Contract contract) {
        return Stream.concat(
                contract.parameters("header"),
                contract.responses().flatMap(each -> each.child("headers").children()));
    }

    /** The name of a header: that of a parameter, or the one under which a response has it. */
    private static String nameOf(Place header) {
        return header.has("name") ? header.text("name") : header.name();
    }

    private static boolean isInAnotherCase(Place header) {
        return !KNOWN_HEADER.matcher(nameOf(header)).matches() && !Notation.isUpperKebabCase(nameOf(header));
    }

    @Test
    @HoldsRule("hdr-case")
    void headersAreInUpperKebabCase() {
        hold(
                // The guide's validator, too, tells of a response's header at the response.
                contract -> Stream.concat(
                                contract.parameters("header").filter(AnswerRulesTest::isInAnotherCase),
                                contract.responses()
                                        .filter(each -> each.child("headers")
                                                .children()
                                                .anyMatch(AnswerRulesTest::isInAnotherCase)))
                        .map(each -> each.violates("a header's name")),
                parameter("{in: header, name: if-match}"),
                put("/paths/~1grants/get/responses/200/headers", "{RetryAfter: {}}"));
    }

    @Test
    @HoldsRule("cst-header")
    void noHeaderBeginsWithX() {
        hold(
                contract -> headers(contract)
                        .filter(each -> nameOf(each).startsWith("X-"))
                        .map(each -> each.violates(nameOf(each))),
                parameter("{in: header, name: X-Revision}"),
                put("/paths/~1grants/get/responses/200/headers", "{X-Revision: {}}"));
    }
}
