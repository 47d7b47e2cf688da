package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told that they may make of an answer. */
@QuarkusTest
class BrowserRulesTest {

    private static final Map<String, String> POLICY = Map.of(
            "default-src", "'none'",
            "script-src", "'self'",
            "style-src", "'self'",
            "img-src", "'self' data:",
            "connect-src", "'self'",
            "form-action", "'self'",
            "base-uri", "'none'",
            "frame-ancestors", "'none'");

    @ParameterizedTest
    @CsvSource({
        "200, GET, /",
        "200, HEAD, /",
        "200, GET, /preventionPlan/v1/grants",
        "200, HEAD, /preventionPlan/v1/grants",
        "200, OPTIONS, /preventionPlan/v1/grants",
        "200, GET, /preventionPlan/v1/documents/question-1038/content",
        "200, GET, /preventionPlan/v1/importTemplates/grants",
        "200, GET, /preventionPlan/v1/health",
        "200, GET, /preventionPlan/v1/doc/openapi.yaml",
        "302, GET, /preventionPlan/v1/doc",
        "200, GET, /preventionPlan/v1/doc/",
        "200, GET, /preventionPlan/v1/doc/index.html",
        "200, GET, /preventionPlan/v1/doc/conformance",
        "200, GET, /preventionPlan/v1/refData/problemTypes/notAcceptable",
        "200, GET, /preventionPlan/v1/doc/swagger-ui-bundle.js",
        "200, GET, /preventionPlan/v1/doc/swagger-ui.css",
        "200, GET, /preventionPlan/v1/exports/annex?kind=grants&year=2022&format=html",
        "200, GET, /preventionPlan/v1/grants?format=csv",
        "200, GET, /preventionPlan/v1/grants?format=xlsx",
        "200, GET, /page/layout.css",
        "200, GET, /page/swagger-ui.js",
        "200, GET, /q/health/live",
        "200, GET, /q/metrics",
        "204, OPTIONS, /q/metrics",
        "400, GET, /preventionPlan/v1/grants?colour=red",
        "401, GET, /preventionPlan/v1/auditEntries",
        "415, POST, /preventionPlan/v1/imports",
        "404, GET, /preventionPlan/v1/grants/nothing",
        "404, GET, /preventionPlan/v1/nothing",
        "404, GET, /nothing",
        "404, GET, /q/nothing",
        "405, PATCH, /preventionPlan/v1/grants",
        "405, POST, /q/metrics"
    })
    void everyAnswerHasThem(int status, String method, String path) {
        Response answer = Service.wrongRequest().request(method, path);
        assertEquals(status, answer.statusCode());
        assertHasRules(answer);
    }

    @Test
    void whatABrowserHasKeptKeepsThem() {
        String path = "/preventionPlan/v1/doc/conformance";
        String tag = Service.request().header("Accept", "text/html").get(path).header("ETag");
        Response unchanged = Service.wrongRequest()
                .header("Accept", "text/html")
                .header("If-None-Match", tag)
                .get(path);
        assertEquals(304, unchanged.statusCode());
        assertHasRules(unchanged);
    }

    private static void assertHasRules(Response answer) {
        assertEquals(POLICY, directives(only(answer, "Content-Security-Policy")));
        assertEquals("nosniff", only(answer, "X-Content-Type-Options"));
        assertEquals("same-origin", only(answer, "Referrer-Policy"));
        assertEquals(List.of(), answer.headers().getValues("Server"));
        assertEquals(List.of(), answer.headers().getValues("X-Powered-By"));
    }

    private static String only(Response answer, String header) {
        List<String> values = answer.headers().getValues(header);
        assertEquals(1, values.size(), () -> header + ": " + values);
        return values.get(0);
    }

    private static Map<String, String> directives(String policy) {
        return Arrays.stream(policy.split("; "))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/preventionPlan/v1/doc/",
                "/preventionPlan/v1/doc/index.html",
                "/preventionPlan/v1/doc/conformance",
                "/preventionPlan/v1/refData/problemTypes/notAcceptable",
                "/preventionPlan/v1/exports/annex?kind=grants&year=2022&format=html"
            })
    void aPageHoldsNothingThatTheyForbid(String path) {
        String page =
                Service.wrongRequest().header("Accept", "text/html").get(path).asString();
        List.of(
                        "<style",
                        "<script(?![^>]* src=)",
                        "<[^>]* style=",
                        "<[^>]* on[a-z]+=",
                        "<[^>]* (?:src|action)=[\"']?(?:[a-z]+:|//)",
                        "<link [^>]*href=[\"']?(?:[a-z]+:|//)",
                        "<(?:base|iframe|object|embed)\\b",
                        "javascript:")
                .forEach(forbidden -> assertFalse(
                        Pattern.compile(forbidden, Pattern.CASE_INSENSITIVE)
                                .matcher(page)
                                .find(),
                        forbidden));
    }
}
