package brussels.preventionplan.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule turns red on a break made for it, and no extension that is compatible turns one red. */
class BreakingChangesTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: integer}                    | {type: string}                            | type changed from integer to string
            {type: integer, format: int64}     | {type: integer, format: int32}            | format changed from int64 to int32
            {type: string}                     | {type: string, format: date}              | format changed from none to date
            {minimum: 1}                       | {minimum: 2}                              | minimum raised from 1 to 2
            {minimum: 0.5}                     | {minimum: 0.55}                           | minimum raised from 0.5 to 0.55
            {}                                 | {minimum: 1}                              | minimum 1 added
            {maximum: 1000}                    | {maximum: 500}                            | maximum lowered from 1000 to 500
            {}                                 | {maximum: 500}                            | maximum 500 added
            {minLength: 1}                     | {minLength: 2}                            | minLength raised from 1 to 2
            {maxLength: 200}                   | {maxLength: 100}                          | maxLength lowered from 200 to 100
            {type: array, items: {}}           | {type: array, items: {}, minItems: 1}     | minItems 1 added
            {maxItems: 50}                     | {maxItems: 10}                            | maxItems lowered from 50 to 10
            {minProperties: 1}                 | {minProperties: 2}                        | minProperties raised from 1 to 2
            {}                                 | {maxProperties: 3}                        | maxProperties 3 added
            {}                                 | {exclusiveMinimum: true}                  | exclusiveMinimum added
            {exclusiveMaximum: false}          | {exclusiveMaximum: true}                  | exclusiveMaximum added
            {}                                 | {uniqueItems: true}                       | uniqueItems added
            {}                                 | {pattern: 'M[0-9]'}                       | pattern changed from none to M[0-9]
            {pattern: 'M.*'}                   | {pattern: 'M[0-9]'}                       | pattern changed from M.* to M[0-9]
            {enum: [a, b]}                     | {enum: [a]}                               | value b removed
            {type: string}                     | {type: string, enum: [a]}                 | enum added
            {default: 100}                     | {default: 50}                             | default changed from 100 to 50
            {default: 100}                     | {}                                        | default changed from 100 to none
            {nullable: true}                   | {}                                        | nullable removed
            {}                                 | {additionalProperties: false}             | additional properties no longer allowed
            {oneOf: [{type: string}, {}]}      | {oneOf: [{type: string}]}                 | alternative {} removed
            {anyOf: [{type: string}, {}]}      | {anyOf: [{type: string}]}                 | alternative {} removed
            """)
    @HoldsRule("evo-compat")
    void whatIsTakenIsNotNarrowed(String released, String current, String said) throws JsonProcessingException {
        assertEquals(
                List.of("GET /grants, query parameter filter (in requests): " + said),
                changes(taking(released), taking(current)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {minimum: 1, maximum: 10}          | {minimum: 0, maximum: 11}
            {minimum: 1, maximum: 10}          | {}
            {minLength: 2, maxLength: 20}      | {minLength: 1, maxLength: 200}
            {maxItems: 10, uniqueItems: true}  | {maxItems: 50}
            {pattern: 'M[0-9]'}                | {}
            {enum: [a]}                        | {enum: [b, a]}
            {enum: [a]}                        | {}
            {}                                 | {nullable: true}
            {additionalProperties: false}      | {}
            {oneOf: [{type: string}]}          | {oneOf: [{type: integer}, {type: string}]}
            {description: this, example: 1}    | {description: that, example: 2, deprecated: true}
            """)
    void whatIsTakenMayBeWidened(String released, String current) throws JsonProcessingException {
        assertEquals(List.of(), changes(taking(released), taking(current)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: integer}                    | {type: string}                            | type changed from integer to string
            {format: uri}                      | {}                                        | format changed from uri to none
            {pattern: '[0-9]+'}                | {pattern: '.*'}                           | pattern changed from [0-9]+ to .*
            {pattern: '[0-9]+'}                | {}                                        | pattern changed from [0-9]+ to none
            {enum: [a]}                        | {enum: [a, b]}                            | value b added
            {enum: [a]}                        | {}                                        | enum removed
            {}                                 | {nullable: true}                          | nullable added
            {oneOf: [{type: string}]}          | {oneOf: [{type: string}, {}]}             | alternative {} added
            """)
    @HoldsRule("evo-compat")
    void whatIsGivenIsNotWidened(String released, String current, String said) throws JsonProcessingException {
        assertEquals(
                List.of("GET /grants, 200, application/json (in responses): " + said),
                changes(giving(released), giving(current)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {properties: {a: {}}}              | {properties: {b: {}, a: {}}}
            {properties: {a: {}}}              | {properties: {a: {}}, required: [a]}
            {enum: [a, b]}                     | {enum: [a]}
            {}                                 | {pattern: '[0-9]+'}
            {nullable: true}                   | {}
            {minimum: 1}                       | {minimum: 2}
            {default: 1}                       | {default: 2}
            """)
    void whatIsGivenMayBeNarrowedAndExtended(String released, String current) throws JsonProcessingException {
        assertEquals(List.of(), changes(giving(released), giving(current)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {properties: {a: {}}}              | {properties: {}}                          | body, application/json.a (in requests): removed
            {properties: {a: {}}}              | {properties: {a: {}}, required: [a]}      | body, application/json.a (in requests): required added
            {properties: {}}                   | {properties: {a: {}}, required: [a]}      | body, application/json.a (in requests): required added
            {properties: {a: {}}}              | {properties: {a: {maximum: 1}}}           | body, application/json.a (in requests): maximum 1 added
            """)
    void aBodyIsTakenAsBefore(String released, String current, String said) throws JsonProcessingException {
        assertEquals(List.of("POST /imports, " + said), changes(posting(released), posting(current)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {properties: {a: {}}}                 | {properties: {}}                       | .a (in responses): removed
            {properties: {a: {}}, required: [a]}  | {properties: {a: {}}}                  | .a (in responses): made optional
            {properties: {a: {format: uri}}}      | {properties: {a: {}}}                  | .a (in responses): format changed from uri to none
            {items: {format: uri}}                | {items: {}}                            | [] (in responses): format changed from uri to none
            {items: {properties: {a: {}}}}        | {items: {}}                            | [].a (in responses): removed
            {additionalProperties: {type: string}}| {additionalProperties: {type: number}} | {} (in responses): type changed from string to number
            {allOf: [{properties: {a: {}}}]}      | {allOf: [{}]}                          | .a (in responses): removed
            """)
    void whatIsInsideIsComparedToo(String released, String current, String said) throws JsonProcessingException {
        assertEquals(List.of("GET /grants, 200, application/json" + said), changes(giving(released), giving(current)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {operationId: listGrants}             | {operationId: getGrants}               | : operationId changed from listGrants to getGrants
            {parameters: [{in: query, name: q}]}  | {parameters: []}                       | , query parameter q: removed
            {parameters: [{in: query, name: q}]}  | {parameters: [{in: query, name: q, required: true}]} | , query parameter q: required added
            {}                                    | {parameters: [{in: query, name: q, required: true}]} | , query parameter q: required added
            {parameters: [{in: query, name: q}]}  | {parameters: [{in: query, name: q, style: spaceDelimited}]} | , query parameter q: style changed from default to spaceDelimited
            {parameters: [{in: query, name: q}]}  | {parameters: [{in: query, name: q, explode: false}]} | , query parameter q: explode changed from default to false
            {requestBody: {content: {}}}          | {}                                     | , body: removed
            {requestBody: {content: {}}}          | {requestBody: {content: {}, required: true}} | , body: required added
            {}                                    | {requestBody: {content: {}, required: true}} | , body: required added
            {requestBody: {content: {text/csv: {}}}} | {requestBody: {content: {}}}        | , body, text/csv: removed
            {responses: {'404': {}}}              | {responses: {}}                        | , 404: removed
            {responses: {'200': {content: {text/csv: {}}}}} | {responses: {'200': {content: {}}}} | , 200, text/csv: removed
            {responses: {'200': {headers: {ETag: {}}}}} | {responses: {'200': {}}}         | , 200, header ETag: removed
            {responses: {'200': {headers: {ETag: {schema: {type: string}}}}}} | {responses: {'200': {headers: {ETag: {schema: {type: integer}}}}}} | , 200, header ETag (in responses): type changed from string to integer
            {}                                    | {security: [{token: []}]}              | : security required
            {security: [{token: []}, {key: []}]}  | {security: [{token: []}]}              | : security {"key":[]} no longer accepted
            """)
    @HoldsRule("evo-compat")
    void anOperationStays(String released, String current, String said) throws JsonProcessingException {
        assertEquals(List.of("GET /grants" + said), changes(operation(released), operation(current)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | {parameters: [{in: query, name: q}]}
            {}                                    | {requestBody: {content: {}}}
            {requestBody: {content: {}}}          | {requestBody: {content: {text/csv: {}}}}
            {responses: {'200': {}}}              | {responses: {'200': {headers: {ETag: {}}}, '304': {}}}
            {responses: {'200': {content: {}}}}   | {responses: {'200': {content: {text/csv: {}}}}}
            {security: [{token: []}]}             | {security: [{token: []}, {key: []}]}
            {security: [{token: []}]}             | {security: [{}]}
            {security: [{token: []}]}             | {security: []}
            {summary: this, tags: [a]}            | {summary: that, tags: [b], deprecated: true}
            """)
    void anOperationMayBeExtended(String released, String current) throws JsonProcessingException {
        assertEquals(List.of(), changes(operation(released), operation(current)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {servers: [{url: /v1}]}               | {servers: [{url: /v2}]}                | server /v1: removed
            {paths: {/a: {get: {}}}}              | {paths: {/b: {get: {}}}}               | GET /a: removed
            {paths: {/a: {get: {}, post: {}}}}    | {paths: {/a: {get: {}}}}               | POST /a: removed
            {paths: {/a: {parameters: [{in: query, name: q}], get: {}}}} | {paths: {/a: {get: {}}}} | GET /a, query parameter q: removed
            {paths: {/a: {get: {}}}}              | {security: [{token: []}], paths: {/a: {get: {}}}} | GET /a: security required
            """)
    @HoldsRule("evo-compat")
    void whatIsThereStays(String released, String current, String said) throws JsonProcessingException {
        assertEquals(List.of(said), changes(released, current));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {servers: [{url: /v1}]}               | {servers: [{url: /v1}, {url: /v2}]}
            {paths: {/a: {get: {}}}}              | {paths: {/a: {get: {}}, /b: {get: {}}}}
            {paths: {/a: {get: {}}}}              | {paths: {/a: {get: {}, post: {}}}}
            {paths: {/a: {parameters: [{in: query, name: q}], get: {}}}} | {paths: {/a: {get: {parameters: [{in: query, name: q}]}}}}
            """)
    void theContractMayGrow(String released, String current) throws JsonProcessingException {
        assertEquals(List.of(), changes(released, current));
    }

    @Test
    void aNamedSchemaIsReportedOnceForEachDirection() throws JsonProcessingException {
        String contract = """
                paths:
                  /codes:
                    get:
                      parameters:
                      - {in: query, name: code, schema: {$ref: '#/components/schemas/Code'}}
                      responses:
                        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Listed'}}}}
                        '203': {$ref: '#/components/responses/Other'}
                components:
                  responses:
                    Other: {content: {application/json: {schema: {$ref: '#/components/schemas/Listed'}}}}
                  schemas:
                    Code: {type: string, enum: [a, b]}
                    Listed:
                      properties:
                        code: {$ref: '#/components/schemas/Code'}
                        parent: {description: The one above, allOf: [{$ref: '#/components/schemas/Listed'}]}
                """;
        assertEquals(
                List.of(
                        "GET /codes, query parameter code (in requests): value b removed",
                        "Listed.code (in responses): value c added"),
                changes(contract, contract.replace("[a, b]", "[a, c]")));
        assertEquals(
                List.of("Listed.code (in responses): removed"),
                changes(contract, contract.replace("code: {$ref", "number: {$ref")));
    }

    private static List<String> changes(String released, String current) throws JsonProcessingException {
        return BreakingChanges.between(contract(released), contract(current));
    }

    private static JsonNode contract(String yaml) throws JsonProcessingException {
        return YAML.readTree(yaml);
    }

    private static String operation(String operation) {
        return "{paths: {/grants: {get: " + operation + "}}}";
    }

    private static String taking(String schema) {
        return operation("{parameters: [{in: query, name: filter, schema: " + schema + "}]}");
    }

    private static String giving(String schema) {
        return operation("{responses: {'200': {content: {application/json: {schema: " + schema + "}}}}}");
    }

    private static String posting(String schema) {
        return "{paths: {/imports: {post: {requestBody: {content: {application/json: {schema: " + schema + "}}}}}}}";
    }
}
