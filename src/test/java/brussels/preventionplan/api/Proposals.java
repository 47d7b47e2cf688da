package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Corrections as curators propose and decide them. */
final class Proposals {

    private Proposals() {}

    /**
     * A change of one value, as a proposal writes it.
     *
     * @param path of its subject below the root of the API, or a link
     * @param corrected null to leave it out
     */
    static String change(String path, String property, @Nullable String corrected) {
        String href = path.startsWith("http")
                ? path
                : Service.text(Service.get("communes"), "self").replaceFirst("communes.*", "") + path;
        return "{\"subject\":{\"href\":\"" + href + "\"},\"property\":\"" + property + "\""
                + (corrected == null ? "" : ",\"corrected\":\"" + corrected + "\"") + "}";
    }

    /** Proposes some changes together. */
    static Response propose(String reason, String... changes) {
        return Service.operatorsRequest()
                .contentType("application/json")
                .body("{\"changes\":[" + String.join(",", changes) + "],\"reason\":\"" + reason + "\"}")
                .post(Service.ROOT + "/corrections");
    }

    /** The id of a correction that is proposed. */
    static String proposed(String... changes) {
        Response made = propose("Une faute.", changes);
        assertEquals(201, made.statusCode(), made::asString);
        return Objects.requireNonNull(Service.text(Service.json(made), "correctionId"));
    }

    /** The id of a correction that is proposed and accepted. */
    static String accepted(String... changes) {
        String correctionId = proposed(changes);
        decide(correctionId, "accepted");
        return correctionId;
    }

    /** Decides a correction, whatever was decided before. */
    static Response decide(String correctionId, String status) {
        Response decided = Service.operatorsRequest()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"" + status + "\"}")
                .patch(Service.ROOT + "/corrections/" + correctionId);
        assertEquals(200, decided.statusCode(), decided::asString);
        return decided;
    }
}
