package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The service as its clients see it. Whatever is asked and answered here is held against the contract that the service
 * itself gives out. Also what the tests expect of it: tables made by hand from the document.
 */
final class Service {

    static final String ROOT = "/preventionPlan/v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable Contract contract;

    private Service() {}

    /** The contract, read once; with it, requests that are right and requests that are wrong on purpose. */
    private record Contract(
            OpenApiInteractionValidator validator, OpenApiValidationFilter strict, OpenApiValidationFilter answerOnly) {

        static Contract of(String document) {
            OpenApiInteractionValidator strict =
                    validator(document, LevelResolver.create().build());
            OpenApiInteractionValidator answerOnly = validator(
                    document,
                    LevelResolver.create()
                            .withLevel("validation.request", ValidationReport.Level.IGNORE)
                            .build());
            return new Contract(strict, new OpenApiValidationFilter(strict), new OpenApiValidationFilter(answerOnly));
        }

        // Combinators are resolved, else a schema of allOf would forbid the properties of its own parts.
        private static OpenApiInteractionValidator validator(String document, LevelResolver levels) {
            return OpenApiInteractionValidator.createForInlineApiSpecification(document)
                    .withResolveCombinators(true)
                    .withLevelResolver(levels)
                    .build();
        }
    }

    private static synchronized Contract contract() {
        if (contract == null) {
            contract = Contract.of(RestAssured.get(ROOT + "/doc/openapi.json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return contract;
    }

    /** What the contract says is checked, for tests of the check itself. */
    static OpenApiInteractionValidator validator() {
        return contract().validator();
    }

    /** A request that keeps to the contract, as does its answer. */
    static RequestSpecification request() {
        return RestAssured.given().urlEncodingEnabled(false).filter(contract().strict());
    }

    /** A request that may break the contract on purpose; its answer does not. */
    static RequestSpecification wrongRequest() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .filter(contract().answerOnly());
    }

    /** A request with the operator's token, which may break the contract on purpose; its answer does not. */
    static RequestSpecification operatorsRequest() {
        return wrongRequest().header("Authorization", "Bearer " + operatorToken());
    }

    /** The token that the service was given, or made at its first start. */
    static String operatorToken() {
        Config settings = ConfigProvider.getConfig();
        Optional<String> given = settings.getOptionalValue("preventionplan.access.operator-token", String.class);
        if (given.isPresent()) {
            return given.get();
        }
        try {
            return Files.readString(
                            Path.of(settings.getValue("preventionplan.data-dir", String.class), "operator-token"))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What a resource holds.
     *
     * @param path below the root of the API, with its query
     */
    static JsonNode get(String path) {
        return answer(request().get(ROOT + "/" + path));
    }

    /** What an absolute link opens. */
    static JsonNode open(JsonNode link) {
        String href = link.isObject() ? link.path("href").asText() : link.asText();
        String origin = "http://localhost:" + RestAssured.port;
        assertTrue(href.startsWith(origin + ROOT + "/"), () -> "no link of this service: " + href);
        return answer(request().get(href));
    }

    /** What an absolute address holds, with its query. */
    static JsonNode answer(String address) {
        return answer(request().get(address));
    }

    private static JsonNode answer(Response response) {
        assertEquals(200, response.statusCode(), response::asString);
        return json(response);
    }

    /** The body of an answer. */
    static JsonNode json(Response response) {
        try {
            JsonNode body = JSON.readTree(response.asByteArray());
            assertNoNulls(body);
            return body;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Absent values are left out ([jsn-null]). */
    private static void assertNoNulls(JsonNode node) {
        assertFalse(node.isNull(), "null in an answer");
        node.forEach(Service::assertNoNulls);
    }

    /** The items of a list that fits on one page. */
    static List<JsonNode> items(String path) {
        return items(get(path));
    }

    static List<JsonNode> items(JsonNode collection) {
        List<JsonNode> items = list(collection.path("items"));
        assertEquals(collection.path("total").asLong(), items.size(), "the list does not fit on one page");
        return items;
    }

    static List<JsonNode> list(JsonNode array) {
        assertTrue(array.isArray(), () -> "no array: " + array);
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** One property of each. */
    static List<String> texts(List<JsonNode> nodes, String... path) {
        return nodes.stream()
                .map(node -> text(node, path))
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }

    /** A text, or null where it is left out. */
    static @Nullable String text(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found.isMissingNode() ? null : found.asText();
    }

    /** Every item's link opens the item itself, all its properties included. */
    static void assertLinksOpenTheItems(List<JsonNode> items) {
        items.forEach(item -> assertEquals(item, open(item)));
    }

    /** The source's link opens a line of the source's number, and the value stands there. */
    static void assertStandsThere(String value, JsonNode source) {
        JsonNode line = open(source);
        assertEquals(source.path("line").asInt(), line.path("number").asInt());
        String where = source.has("column")
                ? line.path("text")
                        .asText()
                        .split("\t", -1)[source.path("column").asInt() - 1]
                : line.path("text").asText();
        assertTrue(where.contains(value), () -> "\"" + value + "\" does not stand in \"" + where + "\"");
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A table of expectations, made by hand from the document. */
    static List<NamedCsvRecord> expected(String table) {
        try (InputStream bytes = Service.class.getResourceAsStream("/expected/" + table + ".csv");
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.stream().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A cell of an expectation; null where it is blank. */
    static @Nullable String cell(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    /** A cell that lists several values. */
    static List<String> parts(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split(" \\| "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The document, line by line, read apart from the service. */
    static List<String> publishedLines() {
        return List.of(new String(publishedBytes(), StandardCharsets.UTF_8).split("\n", -1));
    }

    static byte[] publishedBytes() {
        try (InputStream bytes = Service.class.getResourceAsStream("/data/question-1038/question-1038.txt")) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
