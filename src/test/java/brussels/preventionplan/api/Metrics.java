package brussels.preventionplan.api;

import static io.restassured.RestAssured.given;

import java.util.stream.Stream;

/** What the service tells Prometheus. */
final class Metrics {

    private Metrics() {}

    static String all() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** Series by their names and labels, in the order in which they are given. */
    static Stream<String> series() {
        return all().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')));
    }

    /** What a series stands at; its labels are in the order of the alphabet. */
    static double value(String series) {
        return all().lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series));
    }
}
