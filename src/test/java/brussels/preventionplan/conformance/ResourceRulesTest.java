package brussels.preventionplan.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about resources: their paths, their parameters, and what collections look like. */
class ResourceRulesTest extends RulesOfContract {

    private static final Set<String> DOCUMENTATION = Set.of("/doc/openapi.yaml", "/doc/openapi.json");
    private static final Set<String> PAGES =
            Set.of("self", "first", "last", "prev", "next", "total", "pageSize", "page");

    /** {@code grantId}; the NIS code is called so elsewhere too. */
    private static final Pattern OWN_IDENTIFIER = Pattern.compile("(?!nisCode)[a-z][A-Za-z]*(?:Id|Code)");

    @Test
    @HoldsRule("uri-notat")
    void pathsAndQueryParametersAreInLowerCamelCase() {
        hold(
                contract -> Stream.of(
                                contract.paths()
                                        .filter(each -> each.name().endsWith("/"))
                                        .map(each -> each.violates("a slash at its end")),
                                contract.paths()
                                        .filter(each -> !DOCUMENTATION.contains(each.name()))
                                        .filter(each -> Stream.of(each.name().split("/"))
                                                .anyMatch(segment -> !segment.isEmpty()
                                                        && !segment.startsWith("{")
                                                        && !Notation.isLowerCamelCase(segment)))
                                        .map(each -> each.violates("a segment")),
                                contract.parameters("query")
                                        .filter(each -> !Notation.isLowerCamelCase(
                                                each.text("name").replaceAll("[._]", "")))
                                        .map(each -> each.violates("its name")))
                        .flatMap(each -> each),
                put("/paths/~1grants~1", "{}"),
                put("/paths/~1police-zones", "{}"),
                put("/paths/~1Grants", "{}"),
                parameter("{in: query, name: page-size}"),
                put("/components/parameters", "{Faulty: {in: query, name: PageSize}}"));
    }

    @Test
    @HoldsRule("path-param")
    void pathParametersAreInLowerCamelCase() {
        hold(
                contract -> contract.parameters("path")
                        .filter(each -> !Notation.isLowerCamelCase(each.text("name")))
                        .map(each -> each.violates("its name")),
                parameter("{in: path, name: grant-id}"),
                parameter("{in: path, name: GrantId}"));
    }

    @Test
    @HoldsRule("id-name")
    void idsInPathsSayWhatTheyIdentify() {
        hold(
                contract -> Stream.of(
                                contract.parameters("path")
                                        .filter(each -> Set.of("id", "code").contains(each.text("name")))
                                        .map(each -> each.violates("its name")),
                                contract.paths()
                                        .filter(each -> each.name().matches(".*\\{(?:id|code)}.*"))
                                        .map(each -> each.violates("its parameter")),
                                contract.schemas()
                                        .filter(each -> each.child("properties")
                                                .children()
                                                .anyMatch(property -> OWN_IDENTIFIER
                                                        .matcher(property.name())
                                                        .matches()))
                                        .map(each -> each.violates("an identifier that is not called id or code")))
                        .flatMap(each -> each),
                parameter("{in: path, name: id}"),
                schema("{properties: {faultId: {type: string}}}"),
                put("/paths/~1grants~1{code}", "{}"));
    }

    @Test
    @HoldsRule("uri-extens")
    void pathsHaveNoFileExtension() {
        hold(
                contract -> contract.paths()
                        .filter(each -> each.name().contains(".") && !DOCUMENTATION.contains(each.name()))
                        .map(each -> each.violates("a file extension")),
                put("/paths/~1grants.csv", "{}"),
                put("/paths/~1exports~1{name}.xlsx", "{}"));
    }

    @Test
    @HoldsRule("qry-multi")
    void parametersOfSeveralValuesAreRepeated() {
        hold(
                contract -> contract.parameters("query")
                        .filter(each -> contract.types(each.child("schema"))
                                .filter(types -> types.contains("array"))
                                .isPresent())
                        .filter(each -> !each.node().path("explode").asBoolean(true)
                                || (each.has("style") && !each.text("style").equals("form")))
                        .map(each -> each.violates("its values are not repeated")),
                parameter("{in: query, name: year, explode: false, schema: {type: array}}"),
                parameter("{in: query, name: year, style: pipeDelimited, schema: {type: array}}"));
    }

    @Test
    @HoldsRule("doc-patch")
    void patchesAreMergePatches() {
        hold(
                contract -> contract.operations("PATCH")
                        .filter(each -> !isMergePatch(contract, each))
                        .map(each -> each.violates("is no merge patch with a schema of its own")),
                operation("patch", "{requestBody: {content: {application/json: {schema: {type: object}}}}}"),
                operation("patch", "{}"),
                put("/paths/~1grants~1{grantId}/patch", """
                        {requestBody: {content: {
                          application/json: {schema: {$ref: '#/components/schemas/Grant'}},
                          application/merge-patch+json: {schema: {$ref: '#/components/schemas/Grant'}}}}}"""));
    }

    private static boolean isMergePatch(Contract contract, Place operation) {
        Place content = contract.resolve(operation.child("requestBody")).child("content");
        String document = contract.resolve(
                        contract.answerOf(contract.at(operation.pointer().replaceFirst("patch$", "get"))))
                .pointer();
        return content.has("application/json")
                && content.has("application/merge-patch+json")
                && content.children()
                        .noneMatch(each ->
                                contract.resolve(each.child("schema")).pointer().equals(document));
    }

    @Test
    @HoldsRule("col-name")
    void collectionsHavePluralNames() {
        hold(
                contract -> contract.operations("GET")
                        .map(Contract::pathOf)
                        .filter(path -> contract.isCollection(path)
                                || contract.properties(contract.answerOf(contract.at("/paths")
                                                .child(path)
                                                .child("get")))
                                        .containsKey("items"))
                        .filter(path -> !path.matches(".*(?:s|[dD]ata|/history)"))
                        .map(path -> contract.at("/paths").child(path).violates("its name")),
                put("/paths/~1grant", "{get: {}}").and(put("/paths/~1grant~1{grantId}", "{get: {}}")),
                put("/paths/~1subsidy", """
                        {get: {responses: {'200': {content: {application/json: {schema:
                          {$ref: '#/components/schemas/GrantCollection'}}}}}}}"""));
    }

    @Test
    @HoldsRule("col-repres")
    void collectionsListObjectsWithLinks() {
        hold(
                contract -> collections(contract)
                        .filter(each -> !listsLinks(contract, contract.answerOf(each)))
                        .map(each -> each.violates("answers no list of objects with href")),
                without("/components/schemas/GrantCollection/properties/items"),
                put("/components/schemas/GrantCollection/properties/items", "{type: object}"),
                put("/components/schemas/GrantCollection/properties/items/items", "{type: string}"),
                without("/components/schemas/Grant/properties/href"));
    }

    private static Stream<Place> collections(Contract contract) {
        return contract.operations("GET")
                .filter(each -> contract.isCollection(Contract.pathOf(each))
                        || contract.properties(contract.answerOf(each)).containsKey("items"));
    }

    private static boolean listsLinks(Contract contract, Place answer) {
        Place items = contract.properties(answer).getOrDefault("items", answer.child("items"));
        Place item = items.child("items");
        return contract.isObject(answer)
                && contract.required(answer).contains("items")
                && items.text("type").equals("array")
                && contract.isObject(item)
                && contract.properties(item).containsKey("href");
    }

    @Test
    @HoldsRule("col-paging")
    void collectionsArePaged() {
        hold(
                contract -> collections(contract)
                        .filter(each -> !contract.properties(contract.answerOf(each))
                                        .keySet()
                                        .containsAll(PAGES)
                                || !contract.parametersOf(each)
                                        .map(parameter -> parameter.text("name"))
                                        .toList()
                                        .containsAll(List.of("page", "pageSize")))
                        .map(each -> each.violates("is not paged")),
                put("/paths/~1grants/get/parameters", "[]"),
                without("/components/schemas/GrantCollection/properties/next"));
    }

    @Test
    @HoldsRule("col-embed")
    void itemsInFullSayThatTheyAre() {
        hold(
                contract -> {
                    Set<JsonNode> documents = contract.operations("GET")
                            .filter(each -> !contract.isCollection(Contract.pathOf(each)))
                            .map(each -> contract.answerOf(each).node())
                            .collect(Collectors.toSet());
                    return collections(contract)
                            .map(contract::answerOf)
                            .map(contract::resolve)
                            .distinct()
                            .filter(each -> documents.contains(each.child("properties")
                                    .child("items")
                                    .child("items")
                                    .node()))
                            .map(each -> each.violates("its items are the documents in full"));
                },
                without("/components/schemas/GrantCollection/x-ignore-rules"));
    }

    @Test
    @HoldsRule("col-sort")
    void whatCanBeSortedByIsSaid() {
        hold(
                contract -> contract.parameters("query")
                        .filter(each -> each.text("name").equals("sort"))
                        .filter(each -> {
                            Place schema = contract.resolve(each.child("schema"));
                            return !schema.text("type").equals("array")
                                    || !contract.resolve(schema.child("items")).has("enum");
                        })
                        .map(each -> each.violates("does not list what it sorts by")),
                parameter("{in: query, name: sort, schema: {type: string}}"),
                parameter("{in: query, name: sort, schema: {type: array, items: {type: string}}}"));
    }
}
