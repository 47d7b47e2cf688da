package brussels.preventionplan.conformance;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the contract as a document: its version, its server, its operations and how they are described. */
class DocumentRulesTest extends RulesOfContract {

    private static final Pattern SERVER =
            Pattern.compile("(?:https://[^/]+|http://localhost(?::[0-9]+)?)?(?:/[A-Za-z0-9]+)*"
                    + "/[a-z0-9]+(?:[A-Z][a-z0-9]+)*/v([0-9]+)");
    private static final Pattern VERSION = Pattern.compile("([0-9]+)\\.[0-9]+(\\.[0-9]+)?");

    @Test
    @HoldsRule("uri-format")
    void serverNamesTheApiAndItsMajorVersion() {
        hold(
                contract -> contract.at("/servers")
                        .children()
                        .filter(each -> !SERVER.matcher(each.text("url")).matches())
                        .map(each -> each.violates(each.text("url"))),
                put("/servers/0/url", "/v1"),
                put("/servers/0/url", "/PreventionPlan/v1"),
                put("/servers/0/url", "/preventionPlan/v1.0"),
                put("/servers/0/url", "/prevention-plan/v1"),
                put("/servers/0/url", "http://example.org/preventionPlan/v1"));
    }

    @Test
    @HoldsRule("api-version")
    void versionIsMajorAndMinorAndOnlyTheMajorOneIsInTheAddress() {
        hold(
                contract -> {
                    Place info = contract.at("/info");
                    var version = VERSION.matcher(info.text("version"));
                    if (!version.matches()) {
                        return Stream.of(info.violates("version " + info.text("version")));
                    }
                    return Stream.concat(
                            contract.at("/servers")
                                    .children()
                                    .filter(each -> !each.text("url").endsWith("/v" + version.group(1)))
                                    .map(each -> each.violates("version is " + version.group())),
                            contract.paths()
                                    .filter(each -> each.name().matches(".*/v[0-9.]+(/.*)?"))
                                    .map(each -> each.violates("version in a path")));
                },
                put("/info/version", "'1'"),
                put("/info/version", "first"),
                put("/info/version", "'2.0'"),
                put("/paths/~1v2~1grants", "{}"));
    }

    @Test
    @HoldsRule("oas-contra")
    void contractIsOpenApi30() {
        hold(
                contract -> contract.root().path("openapi").asText().startsWith("3.0.")
                        ? Stream.empty()
                        : Stream.of(contract.at("").violates("not OpenAPI 3.0")),
                put("/openapi", "3.1.0"),
                put("/openapi", "'3.0'"));
    }

    @Test
    @HoldsRule("oas-descr")
    void titlesAndSummariesAreThere() {
        hold(
                contract -> Stream.of(
                                Stream.of(contract.at("/info"))
                                        .filter(each -> each.text("title").isBlank())
                                        .map(each -> each.violates("no title")),
                                contract.operations()
                                        .filter(each -> each.text("summary").isBlank())
                                        .map(each -> each.violates("no summary")),
                                contract.schemas()
                                        .filter(DocumentRulesTest::isUntitledInlineObject)
                                        .map(each -> each.violates("an inline object without a title")),
                                contract.schemas()
                                        .filter(each ->
                                                each.has("title") && !Notation.isUpperCamelCase(each.text("title")))
                                        .map(each -> each.violates("title " + each.text("title"))),
                                contract.componentSchemas()
                                        .filter(each -> each.has("title")
                                                && !each.text("title").equals(each.name()))
                                        .map(each -> each.violates("is titled " + each.text("title"))))
                        .flatMap(each -> each),
                put("/info/title", "''"),
                without("/paths/~1grants/get/summary"),
                schema("{type: object, properties: {part: {type: object}}}"),
                schema("{type: object, properties: {part: {type: object, title: the part}}}"),
                schema("{type: object, title: Other}"));
    }

    /** Parts of allOf and maps need no class of their own, so that they need no name. */
    private static boolean isUntitledInlineObject(Place schema) {
        return schema.text("type").equals("object")
                && !schema.has("title")
                && !Contract.isComponent(schema)
                && !schema.pointer().matches(".*/(?:(?:allOf|anyOf)/[0-9]+|not)");
    }

    @Test
    @HoldsRule("oas-tags")
    void eachOperationHasOneTagThatIsDeclared() {
        hold(
                contract -> {
                    List<String> declared = contract.at("/tags")
                            .children()
                            .map(each -> each.text("name"))
                            .toList();
                    return contract.operations().flatMap(operation -> {
                        List<String> tags = operation.texts("tags");
                        return Stream.concat(
                                tags.size() > 1
                                        ? Stream.of(operation.violates("several tags: " + tags))
                                        : Stream.empty(),
                                tags.stream()
                                        .filter(each ->
                                                !declared.contains(each) || !Character.isUpperCase(each.charAt(0)))
                                        .map(each -> operation.violates("tag " + each)));
                    });
                },
                put("/paths/~1grants/get/tags", "[Communes, Service]"),
                put("/paths/~1grants/get/tags", "[Nowhere]"),
                put("/tags", "[{name: grants}]").and(put("/paths/~1grants/get/tags", "[grants]")));
    }

    @Test
    @HoldsRule("openapi-opid")
    void operationIdsAreUniqueAndInLowerCamelCase() {
        hold(
                contract -> Stream.concat(
                        contract.operations()
                                .filter(each -> !Notation.isLowerCamelCase(each.text("operationId")))
                                .map(each -> each.violates("operationId " + each.text("operationId"))),
                        contract.operations().collect(groupingBy(each -> each.text("operationId"))).values().stream()
                                .filter(same -> same.size() > 1)
                                .flatMap(Collection::stream)
                                .map(each -> each.violates("operationId is given to several"))),
                without("/paths/~1grants/get/operationId"),
                put("/paths/~1grants/get/operationId", "listCommunes"),
                put("/paths/~1grants/get/operationId", "ListGrants"));
    }

    @Test
    @HoldsRule("opbody-req")
    void bodiesOfRequestsSayWhetherTheyAreRequired() {
        hold(
                contract -> Stream.concat(
                                contract.at("/components/requestBodies").children(),
                                contract.operations()
                                        .map(each -> each.child("requestBody"))
                                        .filter(Place::exists))
                        .filter(each -> !each.has("$ref") && !each.has("required"))
                        .map(each -> each.violates("required is not said")),
                operation("post", "{requestBody: {content: {}}}"),
                put("/components/requestBodies", "{Faulty: {content: {}}}"));
    }

    @Test
    @HoldsRule("sec-req")
    void securityRequirementsNameSchemesAndScopesThatThereAre() {
        hold(
                contract -> Stream.concat(Stream.of(contract.at("")), contract.operations())
                        .flatMap(place -> place.child("security")
                                .children()
                                .flatMap(Place::children)
                                .filter(each -> !isDeclared(contract, each))
                                .map(each -> place.violates("security " + each.name() + each.node()))),
                put("/security", "[{nobody: []}]"),
                put("/paths/~1grants/get/security", "[{nobody: []}]"),
                put("/components/securitySchemes", """
                        {login: {type: oauth2, flows: {clientCredentials: {scopes: {read: Read}}}}}""").and(put("/security", "[{login: [write]}]")));
    }

    private static boolean isDeclared(Contract contract, Place requirement) {
        JsonNode scheme = contract.at("/components/securitySchemes")
                .child(requirement.name())
                .node();
        if (!scheme.path("type").asText().equals("oauth2")) {
            return !scheme.isMissingNode();
        }
        Set<JsonNode> scopes = Set.copyOf(scheme.path("flows").findValues("scopes"));
        return requirement
                .children()
                .allMatch(scope ->
                        scopes.stream().anyMatch(each -> each.has(scope.node().asText())));
    }

    @Test
    @HoldsRule("oas-comp")
    void componentsHaveAmericanNamesInUpperCamelCase() {
        hold(
                contract -> contract.at("/components")
                        .children()
                        .flatMap(Place::children)
                        .filter(each -> !Notation.isUpperCamelCase(each.name()) || !Notation.isAmerican(each.name()))
                        .map(each -> each.violates("its name")),
                put("/components/schemas/faulty", "{type: object}"),
                put("/components/schemas/Faulty_Object", "{type: object}"),
                put("/components/schemas/URLs", "{type: object}"),
                put("/components/schemas/OrganisationName", "{type: object}"),
                put("/components/responses/not-found", "{description: Nothing}"));
    }
}
