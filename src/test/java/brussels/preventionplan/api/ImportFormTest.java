package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.HEADER;
import static brussels.preventionplan.api.Uploads.SIGNED;
import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a table is sent in, and by whom. Each test has years of its own. */
@QuarkusTest
@TestProfile(EmptyService.class)
class ImportFormTest {

    @Test
    void whoSignsForNothingWritesNothing() {
        byte[] table = (HEADER + "M2.2,Alpha,,100.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        Response anonymous = Uploads.post(table, Map.of("year", "2011"), Map.of());
        assertEquals(401, anonymous.statusCode());
        assertEquals("Bearer realm=\"prevention-plan\"", anonymous.header("WWW-Authenticate"));
        assertEquals(
                401,
                Uploads.post(table, Map.of("year", "2011"), Map.of("Authorization", "Bearer wrong"))
                        .statusCode());
        assertEquals(401, RestAssured.get(Service.ROOT + "/imports").statusCode());
        assertEquals(0, Service.get("grants?year=2011").path("total").asInt());
    }

    @Test
    void aFormThatIsNoneIsToldWhatIsWrongWithIt() {
        Response wrong = Uploads.post(
                new byte[] {1}, Map.of("year", "22", "kind", "grant", "reference", "Ü", "colour", "red"), SIGNED);
        assertEquals(400, wrong.statusCode());
        assertEquals(4, wrong.jsonPath().getList("issues").size());
        Response withoutFile =
                RestAssured.given().headers(SIGNED).multiPart("year", "2012").post(Service.ROOT + "/imports");
        assertEquals(400, withoutFile.statusCode());
        assertEquals("file", withoutFile.jsonPath().getString("issues[0].name"));
        Response noForm = RestAssured.given()
                .headers(SIGNED)
                .contentType("text/csv")
                .body("a,b")
                .post(Service.ROOT + "/imports");
        assertEquals(415, noForm.statusCode());
        Response broken = RestAssured.given()
                .headers(SIGNED)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--y nothing of the kind".getBytes(StandardCharsets.UTF_8))
                .post(Service.ROOT + "/imports");
        assertEquals(400, broken.statusCode());
    }

    @Test
    void optionsNameTheMethodsOfTheVeryResource() {
        assertEquals(
                List.of("GET", "HEAD", "OPTIONS", "POST"),
                Arrays.stream(RestAssured.options(Service.ROOT + "/imports")
                                .header("Allow")
                                .split(", "))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("GET", "HEAD", "OPTIONS"),
                Arrays.stream(RestAssured.options(Service.ROOT + "/imports/1/rows/1")
                                .header("Allow")
                                .split(", "))
                        .sorted()
                        .toList());
    }

    @Test
    void fieldsMayStandBehindTheFile() {
        Response accepted = RestAssured.given()
                .headers(SIGNED)
                .multiPart(
                        "file",
                        "table.csv",
                        (HEADER + "M2.2,Alpha,,1.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("year", "2015")
                .multiPart("dryRun", "true")
                .post(Service.ROOT + "/imports");
        JsonNode job = Uploads.ended(accepted);
        assertEquals(2015, job.path("year").asInt());
        assertTrue(job.path("dryRun").asBoolean());
        assertEquals("table.csv", text(job, "fileName"));
    }

    /** It was refused, and taken in all the same. */
    @Test
    void anImportOfWhichTheResultCannotBeNamedDoesNotBegin() {
        byte[] table = (HEADER + "M2.2,Alpha,,1.00,A / A,texte,tekst\n").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + EmptyService.TOKEN, "Host", "example.org.");
        Response refused = Uploads.post(table, Map.of("year", "2012", "reference", "unnamed"), headers);
        assertEquals(400, refused.statusCode());
        Response imports = RestAssured.given().headers(SIGNED).get(Service.ROOT + "/imports?pageSize=1000");
        assertFalse(imports.asString().contains("unnamed"), imports::asString);
    }

    @Test
    void aStrangersFileHasFiveMebibytesAtMost() {
        byte[] large = new byte[(5 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        Response refused = Uploads.post(large, Map.of("year", "2013", "dryRun", "true"), Map.of());
        assertEquals(413, refused.statusCode());
        assertEquals("failed", text(Uploads.send(large, Map.of("year", "2013")), "state"), "an importer may send it");
    }
}
