package brussels.preventionplan.platform.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The examples of redactions, which the document that ships has none of: in a database of their own. */
@QuarkusTest
@TestProfile(RedactionExampleTest.OwnDatabase.class)
class RedactionExampleTest {

    /** A service with a database of its own. */
    public static final class OwnDatabase implements QuarkusTestProfile {}

    private static final String ROOT = "/preventionPlan/v1";

    @Test
    void examplesAreTheServicesOwnAnswers() throws IOException {
        Response made = ContractTest.asOperator()
                .contentType("application/json")
                .body("{\"documentId\":\"question-1038\",\"text\":\"Citizen Craft\","
                        + "\"reason\":\"La personne citée l'a demandé.\"}")
                .post(ROOT + "/redactions");
        assertEquals(201, made.statusCode(), made::asString);
        ContractTest.hold("getRedaction", given().get(made.header("Location")));
        ContractTest.hold("listRedactions", given().get(ROOT + "/redactions?pageSize=1"));
        ContractTest.holdTable(
                "listRedactions",
                given().urlEncodingEnabled(false)
                        .accept("text/csv")
                        .get(ROOT + "/redactions?select=(reason,length)&pageSize=1"));
        ContractTest.hold("Gone", given().get(ROOT + "/documents/question-1038/content"));
    }
}
