package brussels.preventionplan.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files as an importer sends them. */
final class Uploads {

    /** What an importer sends with each request. */
    static final Map<String, String> SIGNED = Map.of("Authorization", "Bearer " + EmptyService.TOKEN);

    /** The first line of a table of grants. */
    static final String HEADER = "measure,organization,projectCount,amount,title,description_fr,description_nl\n";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Uploads() {}

    /** Sends a file and waits until it is done with, whatever its end. */
    static JsonNode send(byte[] file, Map<String, String> fields) {
        return ended(post(file, fields, SIGNED));
    }

    static JsonNode send(String file, Map<String, String> fields) {
        return send(file.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** Sends a table of a year, and expects it to be stored. */
    static JsonNode stored(int year, String table) {
        JsonNode job = send(table, Map.of("year", String.valueOf(year)));
        assertEquals("done", text(job, "state"), () -> issues(job).toString());
        return job;
    }

    static Response post(byte[] file, Map<String, String> fields, Map<String, String> headers) {
        RequestSpecification request = RestAssured.given().headers(headers);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.multiPart(field.getKey(), field.getValue());
        }
        return request.multiPart("file", "table", file).post(Service.ROOT + "/imports");
    }

    /** The import that an answer leads to, once it ended. */
    static JsonNode ended(Response accepted) {
        assertEquals(202, accepted.statusCode(), () -> accepted.asString());
        String location = accepted.header("Location");
        return await().atMost(LONGEST)
                .until(() -> read(location), job -> !text(job, "state").equals("processing"));
    }

    static JsonNode read(String address) {
        try {
            return JSON.readTree(RestAssured.get(address).asString());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The issues of an import, each as "row column reason value", what is absent left out. */
    static List<String> issues(JsonNode job) {
        return items(job, "issues")
                .map(issue -> Stream.of("row", "column", "reason", "value")
                        .filter(issue::has)
                        .map(name -> issue.path(name).asText())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    /** What became of the rows of an import, each as "row fate path". */
    static List<String> rows(JsonNode job) {
        return items(job, "rows")
                .map(row -> row.path("row").asText() + " " + text(row, "fate")
                        + (row.has("subject")
                                ? " " + text(row.path("subject"), "href").replaceFirst(".*" + Service.ROOT + "/", "")
                                : ""))
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode job, String list) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = read(text(job.path(list), "href") + "?pageSize=1000");
        page.path("items").forEach(items::add);
        return StreamSupport.stream(items.spliterator(), false);
    }

    static String text(JsonNode node, String property) {
        return node.path(property).asText();
    }
}
