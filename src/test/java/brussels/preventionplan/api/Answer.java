package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An answer, however it was got, which may have to be a problem. */
record Answer(int status, Map<String, String> headers, String body) {

    static final String BELGIF = "urn:problem-type:belgif:";
    static final String OWN = "urn:problem-type:safe-brussels:preventionPlan:";

    private static final Pattern INSTANCE =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|brussels\\.preventionplan|\\b(?:org|java|jakarta|io)\\.[a-z]+\\.|(?i:\\bselect\\b.*\\bfrom\\b|\\bSQL\\b|postgres)");

    static Answer of(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        return new Answer(response.statusCode(), headers, response.asString());
    }

    static Answer ask(String path) {
        return Answer.of(Service.wrongRequest().get(Service.ROOT + "/" + path));
    }

    static JsonNode assertProblem(int status, String type, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.headers().get("Content-Type"), answer.body());
        assertFalse(INSIDE.matcher(answer.body()).find(), answer.body());
        JsonNode problem = Service.tree(answer.body());
        assertEquals(type, text(problem, "type"));
        assertEquals(status, problem.path("status").asInt());
        assertFalse(problem.path("title").asText().isBlank());
        assertFalse(problem.path("detail").asText().isBlank());
        assertTrue(INSTANCE.matcher(problem.path("instance").asText()).matches(), answer.body());
        assertTrue(answer.headers().containsKey("Content-Language"), answer.headers()::toString);
        assertEquals("private, no-store", answer.headers().get("Cache-Control"));
        assertEquals("nosniff", answer.headers().get("X-Content-Type-Options"));
        assertTrue(
                answer.headers().getOrDefault("Vary", "").equalsIgnoreCase("Accept-Language"),
                answer.headers()::toString);
        return problem;
    }

    /** The issues of a problem: kind, where, name and value of each; each is told in a sentence. */
    static List<String> issues(JsonNode problem) {
        List<String> issues = new ArrayList<>();
        for (JsonNode issue : list(problem.path("issues"))) {
            assertFalse(issue.path("title").asText().isBlank());
            assertFalse(issue.path("detail").asText().isBlank());
            assertFalse(issue.path("detail").asText().contains("{"), issue::toString);
            issues.add(text(issue, "type").replace(BELGIF + "input-validation:", "") + " " + text(issue, "in") + " "
                    + text(issue, "name") + " " + text(issue, "value"));
        }
        return issues.stream().sorted().toList();
    }

    static void assertBadRequest(String path, String... issues) {
        JsonNode problem = assertProblem(400, BELGIF + "badRequest", ask(path));
        assertEquals("Bad Request", text(problem, "title"));
        assertEquals(List.of(issues), issues(problem));
    }

    /** A request as it is written, which no HTTP client would send. */
    static Answer raw(String method, String path, String host) throws IOException {
        return written(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** All that is answered until the connection ends, read as one answer. */
    static Answer written(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] headAndBody = answer.split("\r\n\r\n", 2);
            List<String> head = headAndBody[0].lines().toList();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.stream().skip(1).forEach(line -> {
                String[] header = line.split(": ?", 2);
                headers.put(header[0], header[1]);
            });
            return new Answer(
                    Integer.parseInt(head.get(0).substring("HTTP/1.1 ".length(), "HTTP/1.1 400".length())),
                    headers,
                    headAndBody[1]);
        }
    }
}
