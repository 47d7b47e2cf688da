package brussels.preventionplan.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about schemas: their values, their names, what they are made of. */
class SchemaRulesTest extends RulesOfContract {

    private static final Set<String> SIMPLE_TYPES = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> BESIDE_REQUIRED = Set.of("required", "description", "example", "title", "not");
    private static final Pattern GENERIC =
            Pattern.compile("(?:Info|Information|Data|[0-9])$|^(?:Info|Information|Data)[A-Z]");
    private static final Pattern GENERIC_PROPERTY = Pattern.compile("(?i)data|info|information");
    private static final Pattern IDENTIFIER =
            Pattern.compile("/components/schemas/[A-Za-z]+/properties/[a-z]+(?:Code|Number)");

    /** The guide's own types, by name, each with the properties that tell it. */
    private static final Map<String, Set<String>> COMMON_TYPES = Map.of(
            "HttpLink", Set.of("href"),
            "LocalizedString", Set.of("fr", "nl"),
            "MonetaryAmount", Set.of("value", "currency"),
            "HealthStatus", Set.of("status"),
            "Problem", Set.of("type", "title", "status", "instance", "detail", "href"),
            "InputValidationProblem", Set.of("type", "title", "status", "instance", "detail", "href", "issues"),
            "InputValidationIssue", Set.of("type", "title", "in", "name", "value", "detail"));

    @Test
    @HoldsRule("oas-defaul")
    void defaultsAreWithinTheirSchemas() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.has("default"))
                        .flatMap(each -> untaken(contract, each, each.child("default"), each)),
                schema("{type: integer, default: many}"),
                schema("{type: string, enum: [all, none], default: some}"),
                schema("{allOf: [{$ref: '#/components/schemas/Basis'}], default: both}"),
                parameter("{in: query, name: size, schema: {type: integer, maximum: 10, default: 11}}"));
    }

    @Test
    @HoldsRule("oas-exampl")
    void examplesAreWithinTheirSchemas() {
        hold(
                contract -> Stream.concat(
                        contract.schemas()
                                .filter(each -> each.has("example"))
                                .flatMap(each -> untaken(contract, each, each.child("example"), each)),
                        contract.everything()
                                .filter(each -> each.has("schema"))
                                .flatMap(each -> examples(contract, each)
                                        .flatMap(example -> untaken(contract, each.child("schema"), example, each)))),
                schema("{type: integer, example: many}"),
                schema("{type: string, format: uri, example: /grants}"),
                schema("{type: object, properties: {year: {type: integer, minimum: 2000}}, example: {year: 1999}}"),
                schema("{type: object, required: [year], properties: {year: {type: integer}}, example: {}}"),
                schema("{type: array, items: {type: string, maxLength: 3}, example: [M2.1]}"),
                schema("{type: object, additionalProperties: {type: string}, example: {any: 1}}"),
                schema("{oneOf: [{required: [code]}, {required: [name]}], example: {code: 1, name: 1}}"),
                schema("{anyOf: [{type: string}, {type: boolean}], example: 1}"),
                parameter("{in: query, name: year, example: 1999, schema: {type: integer, minimum: 2000}}"),
                put("/components/responses/NotFound/content/application~1problem+json/example/status", "'404'"),
                operation(
                        "get",
                        "{responses: {'200': {content: {application/json: {schema: {type: object},"
                                + " examples: {one: {value: []}}}}}}}"));
    }

    private static Stream<Place> examples(Contract contract, Place holder) {
        return Stream.concat(
                        Stream.of(holder.child("example")),
                        holder.child("examples")
                                .children()
                                .map(each -> contract.resolve(each).child("value")))
                .filter(Place::exists);
    }

    private static Stream<Violation> untaken(Contract contract, Place schema, Place value, Place reported) {
        return new SchemaValues(contract).faults(schema, value.node()).stream().map(reported::violates);
    }

    @Test
    @HoldsRule("oas-enum")
    void valuesOfEnumsAreWithinTheirSchemas() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.has("enum") && each.has("type"))
                        .flatMap(each ->
                                each.child("enum").children().flatMap(value -> untaken(contract, each, value, each))),
                schema("{type: integer, enum: [1, two]}"),
                schema("{type: string, maxLength: 2, enum: [abc]}"));
    }

    @Test
    @HoldsRule("prop-req")
    void whatIsRequiredIsAProperty() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> !each.pointer().matches(".*/(?:allOf|anyOf|oneOf)/[0-9]+"))
                        .flatMap(each -> contract.required(each).stream()
                                .filter(name -> !contract.properties(each).containsKey(name))
                                .map(name -> each.violates("requires " + name))),
                schema("{type: object, required: [nothing], properties: {something: {type: string}}}"),
                put("/components/schemas/Grant/required", "[nothing]"));
    }

    @Test
    @HoldsRule("oas-rdonly")
    void whatTheServiceAloneSetsIsNotRequired() {
        hold(
                contract -> contract.schemas()
                        .flatMap(each -> contract.properties(each).values().stream()
                                .filter(property -> contract.resolve(property)
                                        .node()
                                        .path("readOnly")
                                        .asBoolean())
                                .filter(property -> contract.required(each).contains(property.name()))
                                .map(property -> each.violates("requires the read-only " + property.name()))),
                schema("{required: [revision], properties: {revision: {type: integer, readOnly: true}}}"),
                schema("{required: [revision], allOf: [{properties: {revision: {readOnly: true}}}]}"));
    }

    @Test
    @HoldsRule("sch-allof")
    void partsOfAWholeFitTogether() {
        hold(
                contract -> contract.schemas()
                        .flatMap(each -> Stream.of(
                                        propertiesOfSeveralParts(contract, each)
                                                .map(name -> each.violates("several parts have " + name)),
                                        contract.types(each).filter(Set::isEmpty).stream()
                                                .map(none -> each.violates("its parts have conflicting types")),
                                        unusableDiscriminator(contract, each).stream()
                                                .filter(name -> isPartOfAWhole(contract, each))
                                                .map(name -> each.violates("does not require " + name)))
                                .flatMap(found -> found)),
                schema("{allOf: [{properties: {year: {type: integer}}}, {properties: {year: {type: integer}}}]}"),
                schema("{type: string, allOf: [{$ref: '#/components/schemas/Grant'}]}"),
                schema("{oneOf: [{type: string, allOf: [{type: object}]}]}"),
                put("/components/schemas/Parent", """
                        {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}""").and(schema("{allOf: [{$ref: '#/components/schemas/Parent'}]}")));
    }

    private static Stream<String> propertiesOfSeveralParts(Contract contract, Place schema) {
        Set<String> seen = new HashSet<>();
        return contract.parts(schema, "allOf").stream()
                .flatMap(part -> contract.properties(part).keySet().stream())
                .filter(name -> !seen.add(name));
    }

    private static boolean isPartOfAWhole(Contract contract, Place schema) {
        return contract.schemas().anyMatch(each -> contract.parts(each, "allOf").contains(schema));
    }

    /** The property that tells schemas apart, where it is not there or not required. */
    private static Optional<String> unusableDiscriminator(Contract contract, Place schema) {
        return Optional.of(schema.child("discriminator").text("propertyName"))
                .filter(name -> !name.isEmpty())
                .filter(name -> !requires(contract, schema, name));
    }

    private static boolean requires(Contract contract, Place schema, String name) {
        return contract.properties(schema).containsKey(name)
                && contract.required(schema).contains(name);
    }

    @Test
    @HoldsRule("sch-discr")
    void discriminatorsMapValuesToReferences() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.has("discriminator"))
                        .filter(each -> {
                            Place mapping = each.child("discriminator").child("mapping");
                            return mapping.children().findAny().isEmpty()
                                    || mapping.children()
                                            .anyMatch(value ->
                                                    value.node().asText().matches("[A-Za-z0-9._-]+"));
                        })
                        .map(each -> each.violates("its mapping")),
                schema("{discriminator: {propertyName: kind}}"),
                schema("{discriminator: {propertyName: kind, mapping: {grant: Grant}}}"));
    }

    @Test
    @HoldsRule("sch-oneof")
    void choicesAreOfOneOfThreeKinds() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.has("oneOf"))
                        .filter(each -> !isUsualChoice(contract, each))
                        .map(each -> each.violates("its oneOf")),
                schema("{oneOf: [{type: string}, {type: integer}]}"),
                schema("{oneOf: [{required: [code]}, {required: [name], properties: {name: {type: string}}}]}"),
                schema("{oneOf: [{type: string, enum: [one]}, {type: integer, enum: [1]}]}"),
                schema("{oneOf: [{type: object}, {type: object}]}"),
                schema("{properties: {kind: {type: string}}, discriminator: {propertyName: kind},"
                        + " oneOf: [{$ref: '#/components/schemas/Grant'}]}"),
                schema("{discriminator: {propertyName: kind}, oneOf: [{type: object}]}"));
    }

    /** Only requirements, only enums of one type, or objects that a discriminator tells apart. */
    private static boolean isUsualChoice(Contract contract, Place schema) {
        List<Place> choices = contract.parts(schema, "oneOf");
        if (choices.stream().allMatch(each -> contract.types(each).isEmpty() && !each.has("enum"))) {
            return choices.stream()
                    .flatMap(Place::children)
                    .allMatch(each ->
                            BESIDE_REQUIRED.contains(each.name()) || each.name().startsWith("x-"));
        }
        if (choices.stream().allMatch(each -> each.has("enum"))) {
            return contract.types(schema)
                    .filter(types -> types.size() == 1 && SIMPLE_TYPES.containsAll(types))
                    .isPresent();
        }
        String discriminator = schema.child("discriminator").text("propertyName");
        return !discriminator.isEmpty()
                && !schema.has("properties")
                && choices.stream()
                        .allMatch(each -> contract.isObject(each) && requires(contract, each, discriminator));
    }

    @Test
    @HoldsRule("addi-prop")
    void onlyMapsHaveFurtherProperties() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.has("additionalProperties") && each.has("properties"))
                        .map(each -> each.violates("has properties and additionalProperties")),
                schema("{type: object, properties: {year: {type: integer}}, additionalProperties: true}"),
                put("/components/schemas/Grant/additionalProperties", "{type: string}"));
    }

    @Test
    @HoldsRule("oas-types")
    void namesOfSchemasAreOfTheField() {
        hold(
                contract -> contract.componentSchemas()
                        .filter(each -> GENERIC.matcher(each.name()).find())
                        .map(each -> each.violates("its name")),
                put("/components/schemas/GrantInfo", "{type: object}"),
                put("/components/schemas/DataObject", "{type: object}"),
                put("/components/schemas/Evidence1", "{type: object}"));
    }

    @Test
    @HoldsRule("oas-comdef")
    void theGuidesOwnTypesAreTakenOver() {
        hold(
                contract -> contract.componentSchemas()
                        .filter(each -> COMMON_TYPES.entrySet().stream()
                                .anyMatch(type -> type.getKey().equals(each.name())
                                        != type.getValue()
                                                .equals(contract.properties(each)
                                                        .keySet())))
                        .map(each -> each.violates("is another type of the same name, or the same of another")),
                put("/components/schemas/Link", "{type: object, properties: {href: {type: string}}}"),
                put("/components/schemas/Text", "{type: object, properties: {fr: {}, nl: {}}}"),
                put("/components/schemas/MonetaryAmount/properties/cents", "{type: integer}"),
                without("/components/schemas/Problem/properties/instance"));
    }

    @Test
    @HoldsRule("dec-type")
    void decimalsAreStrings() {
        hold(
                contract -> contract.schemas()
                        .filter(each -> each.text("type").equals("number")
                                || (each.text("format").equals("number")
                                        && !each.text("type").equals("string")))
                        .map(each -> each.violates("is a " + each.text("type"))),
                put("/components/schemas/MonetaryAmount/properties/value/type", "number"),
                schema("{type: object, properties: {amount: {type: number}}}"));
    }

    @Test
    @HoldsRule("id-numer")
    void existingNumbersAreBoundedIntegers() {
        hold(
                contract -> Stream.concat(
                                contract.schemas()
                                        .filter(each -> IDENTIFIER
                                                .matcher(each.pointer())
                                                .matches()),
                                contract.parameters("path")
                                        .filter(each -> each.text("name").matches("[a-z]+(?:Code|Number)"))
                                        .map(each -> each.child("schema")))
                        .map(contract::resolve)
                        .filter(each -> each.text("type").equals("integer"))
                        .filter(each -> !each.has("format") || !each.has("minimum"))
                        .map(each -> each.violates("is an integer without format or minimum")),
                put("/components/schemas/Commune/properties/nisCode", "{type: integer}"),
                without("/components/schemas/PoliceZone/properties/zoneNumber/minimum"),
                operation("get", "{parameters: [{in: path, name: nisCode, schema: {type: integer}}]}"));
    }

    @Test
    @HoldsRule("cod-design")
    void codesAreInLowerCamelCase() {
        hold(
                contract -> contract.schemas()
                        .filter(each ->
                                codes(each).anyMatch(code -> !Notation.isLowerCamelCase(code.replaceFirst("^-", ""))))
                        .map(each -> each.violates("its codes")),
                schema("{type: string, enum: [notListed, NOT_DECLARED]}"),
                schema("{type: string, enum: [Amount]}"),
                put("/components/schemas/FaultyCode", "{type: string, example: T.2}"),
                schema("{discriminator: {propertyName: kind, mapping: {Grant: '#/components/schemas/Grant'}}}"),
                without("/components/schemas/HealthState/x-ignore-rules"));
    }

    /** The values of an enum, those of a discriminator, and what a schema of codes gives as an example. */
    private static Stream<String> codes(Place schema) {
        return Stream.of(
                        schema.text("type").equals("string") ? schema.texts("enum").stream() : Stream.<String>empty(),
                        schema.child("discriminator")
                                .child("mapping")
                                .children()
                                .map(Place::name),
                        Contract.isComponent(schema) && schema.name().endsWith("Code") && schema.has("example")
                                ? Stream.of(schema.text("example"))
                                : Stream.<String>empty())
                .flatMap(each -> each);
    }

    @Test
    @HoldsRule("jsn-naming")
    void propertiesHaveAmericanNamesInLowerCamelCase() {
        hold(
                contract -> contract.schemas()
                        .flatMap(each -> each.child("properties")
                                .children()
                                .filter(property -> !Notation.isLowerCamelCase(property.name())
                                        || !Notation.isAmerican(property.name())
                                        || GENERIC_PROPERTY
                                                .matcher(property.name())
                                                .matches())
                                .map(property -> each.violates("property " + property.name()))),
                schema("{properties: {nis_code: {type: integer}}}"),
                schema("{properties: {NISCode: {type: integer}}}"),
                schema("{properties: {organisation: {type: string}}}"),
                schema("{properties: {data: {type: string}}}"));
    }

    @Test
    @HoldsRule("jsn-null")
    void nothingIsNullableButInAMergePatch() {
        hold(
                contract -> {
                    Set<String> patched = new HashSet<>();
                    contract.operations("PATCH")
                            .flatMap(each -> contract.resolve(each.child("requestBody"))
                                    .child("content")
                                    .children())
                            .map(each -> contract.resolve(each.child("schema")).pointer())
                            .forEach(patched::add);
                    return contract.schemas()
                            .filter(each -> each.node().path("nullable").asBoolean())
                            .filter(each ->
                                    patched.stream().noneMatch(patch -> (each.pointer() + "/").startsWith(patch + "/")))
                            .map(each -> each.violates("is nullable"));
                },
                schema("{type: object, properties: {title: {type: string, nullable: true}}}"),
                put("/components/schemas/Grant/properties/title/nullable", "true"));
    }

    @Test
    @HoldsRule("multi-lang")
    void textsInSeveralLanguagesAreObjectsByLanguage() {
        hold(
                contract -> contract.schemas()
                        .flatMap(each -> each.child("properties")
                                .children()
                                .filter(property -> property.name().matches("[A-Za-z]+(?:Fr|Nl|De|En)"))
                                .map(property -> each.violates("property " + property.name()))),
                schema("{properties: {nameFr: {type: string}, nameNl: {type: string}}}"));
    }
}
