package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many there are on all pages is counted once for a state of the data, and anew for the next. */
@QuarkusTest
@TestProfile(EmptyService.class)
class CountsOfListsTest {

    private static final int YEAR = 2096;

    private static void take(int rows) {
        String table = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "M2.1,Association " + row + ",,100.00,Projet / Project,Texte,Tekst")
                .collect(Collectors.joining("\n", Uploads.HEADER, "\n"));
        JsonNode job = Uploads.send(table, Map.of("year", String.valueOf(YEAR), "reference", "counted"));
        assertEquals("done", job.path("state").asText(), job::toString);
    }

    private static long total(String page) {
        return Service.get("grants?year=" + YEAR + "&pageSize=2&" + page)
                .path("total")
                .asLong();
    }

    @Test
    void everyPageTellsHowManyThereAreNow() {
        for (int rows : new int[] {5, 8, 3}) {
            take(rows);
            assertEquals(rows, total("page=1"));
            assertEquals(rows, total("page=2"));
            assertEquals(rows, total("page=90"));
            assertEquals(
                    rows,
                    total("page=1&revision="
                            + Service.get("totals").path("revision").asLong()));
        }
    }
}
