package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.stored;
import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which row of a newer version is which of the older one: what has one id is one thing. */
@QuarkusTest
@TestProfile(EmptyService.class)
class FollowingRowsTest {

    /** Of a table without texts, the id of one organization's grant went to another's, with its corrections. */
    @Test
    void whatIsBlankMakesNoTwoRowsOne() {
        stored(2081, "measure,organization,amount\nM2.1,Eerste Kring,50000.00\n");
        assertEquals(
                List.of("2 created grants/2081-M2.1-2"),
                Uploads.rows(stored(2081, "measure,organization,amount\nM2.1,Tweede Kring,50000.00\n")));
    }

    /** The second of two grants of one organization took the first one's id, once that was gone. */
    @Test
    void ofRowsAlikeTheOneWithTheAmountStays() {
        stored(2082, "measure,organization,amount\nM2.1,Derde Kring,10.00\nM2.1,Derde Kring,20.00\n");
        JsonNode job = stored(2082, "measure,organization,amount\nM2.1,Derde Kring,20.00\n");
        assertEquals(List.of("2 unchanged grants/2082-M2.1-2"), Uploads.rows(job));
        assertEquals("10.00", text(job.path("report").path("amounts").path("removed"), "value"));
    }

    /** A text says whose a grant is, even where its organization is spelled anew. */
    @Test
    void aGrantIsKnownByItsTextUnderAnotherName() {
        stored(2083, "measure,organization,amount,title\nM2.1,Vierde Kring,10.00,Projet / Project\n");
        assertEquals(
                List.of("2 changed grants/2083-M2.1-1"),
                Uploads.rows(
                        stored(2083, "measure,organization,amount,title\nM2.1,De Vijfde,10.00,Projet / Project\n")));
    }

    /** A blank cell of one measure took the id of another's. */
    @Test
    void aBlankActionStaysUnderItsMeasure() {
        stored(2084, "commune,measure,activity\nJette,M2.1,\nJette,M2.2,\n");
        assertEquals(
                List.of("2 unchanged actions/2084-21010-M2.2-1"),
                Uploads.rows(stored(2084, "commune,measure,activity\nJette,M2.2,\n")));
    }

    @Test
    void whatIsFoundNamesTheColumnOfTheFile() {
        stored(2085, """
                amount;organization;title;measure
                1;Zesde Kring;A;M2.1
                1;Zesde Kring vzw;B;M2.1
                2;Zesde Kring;C;M2.1
                3;Zesde Kring;D;M2.1
                900;Zesde Kring;E;M2.1
                """);
        assertEquals(
                List.of("amountOutlier 6 1", "nameVariant 2 2"),
                Service.get("findings?pageSize=1000&type=amountOutlier&type=nameVariant")
                        .path("items")
                        .findParents("findingId")
                        .stream()
                        .filter(finding -> text(finding, "findingId").startsWith("grants-2085-"))
                        .map(finding -> text(finding, "type") + " " + text(finding.path("source"), "line") + " "
                                + text(finding.path("source"), "column"))
                        .sorted()
                        .toList());
    }
}
