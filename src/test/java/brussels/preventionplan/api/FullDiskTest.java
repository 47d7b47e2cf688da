package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A service whose temporary folder takes no file. */
@QuarkusTest
@TestProfile(DeprivedService.class)
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static void isToldToComeAgain(Response answer) {
        assertEquals(503, answer.statusCode(), answer::asString);
        assertEquals("2", answer.header("Retry-After"));
        assertEquals(
                "urn:problem-type:belgif:serviceUnavailable", answer.jsonPath().getString("type"));
    }

    /** It was answered with 500, as a defect of the service. */
    @Test
    void aFileIsNotTaken() {
        byte[] table = "measure,organization,amount\nM2.2,Alpha,100.00\n".getBytes(StandardCharsets.UTF_8);
        isToldToComeAgain(Uploads.post(table, Map.of("year", "2023", "dryRun", "true"), Map.of()));
    }

    @Test
    void aDownloadIsNotMade() {
        isToldToComeAgain(RestAssured.get(Service.ROOT + "/grants?format=csv"));
    }

    @Test
    void whatNeedsNoFileIsAnswered() {
        RestAssured.get(Service.ROOT + "/grants").then().statusCode(200);
    }
}
