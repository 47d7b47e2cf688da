package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page far into a list, which is read from the list's nearer end, holds what stands there in the whole list. */
@QuarkusTest
@TestProfile(LargeLists.Explained.class)
class FarPagesTest {

    private static final int TOTAL = 20_000;
    private static final int SIZE = 32;

    private final LargeLists lists;
    private final DataSource database;

    FarPagesTest(LargeLists lists, DataSource database) {
        this.lists = lists;
        this.database = database;
    }

    @BeforeEach
    void grow() {
        lists.writeOnce();
    }

    /** Of the 20 000, a fiftieth has no amount; each amount comes often. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?                                     | year, measure_code, source_line
                    ?sort=amount&                         | amount nulls last, year, measure_code, source_line
                    ?sort=-amount&sort=organization&      | amount desc nulls last, organization_id, year, measure_code, source_line
                    ?sort=-measure&basis=corrected&       | measure_code desc, year, source_line
                    ?revision=1&sort=-year&               | year desc, measure_code, source_line
                    ?q=projet&sort=-organization&         | organization_id desc, year, measure_code, source_line
                    """)
    void farPageHoldsWhatStandsThere(String query, String order) throws SQLException {
        List<String> whole = Rows.of(database, "select grant_id from grants order by " + order);
        assertEquals(TOTAL, whole.size());
        for (int page : List.of(1, 156, 157, 158, 312, 313, 314, 624)) {
            assertEquals(
                    whole.subList((page - 1) * SIZE, page * SIZE),
                    ids(get(query + "pageSize=" + SIZE + "&page=" + page)),
                    () -> query + page);
        }
        JsonNode last = get(query + "pageSize=" + SIZE + "&page=625");
        assertEquals(whole.subList(624 * SIZE, TOTAL), ids(last));
        assertEquals(TOTAL, last.path("total").asInt());
        JsonNode beyond = get(query + "pageSize=" + SIZE + "&page=626");
        assertEquals(List.of(), ids(beyond));
        assertEquals(TOTAL, beyond.path("total").asInt());
    }

    /** 77 and 770–779 in each of 20 years, where the planner expects a fiftieth of everything. */
    @Test
    void wordsOfFewGrantsFindThemInTheOrderAskedFor() {
        List<String> found = ids(get("?q=projet+77&sort=-year&pageSize=1000"));
        List<String> byHand = IntStream.iterate(2022, year -> year >= 2003, year -> year - 1)
                .boxed()
                .flatMap(year -> IntStream.of(77, 770, 771, 772, 773, 774, 775, 776, 777, 778, 779)
                        .mapToObj(n -> year + "-M2." + (1 + n / 200) + "-" + (1 + n % 200)))
                .toList();
        assertEquals(byHand, found);
        assertEquals(byHand.subList(200, 220), ids(get("?q=projet+77&sort=-year&pageSize=50&page=5")));
        assertEquals(List.of(), ids(get("?q=projet+77&sort=-year&pageSize=50&page=6")));
        assertEquals(0, get("?q=nowhere").path("total").asInt());
    }

    /** The smallest first, and those without an amount left out. */
    @Test
    void amountsInBoundsComeInTheirOrder() {
        JsonNode rising = get("?minAmount=149000&sort=amount&pageSize=1000");
        List<String> amounts = amounts(rising);
        assertEquals(List.of("149000.00", "149900.00"), List.of(amounts.get(0), amounts.get(amounts.size() - 1)));
        assertEquals(amounts.stream().sorted().toList(), amounts);
        JsonNode falling = get("?minAmount=149000&sort=-amount&pageSize=1000");
        assertEquals(amounts.stream().sorted(Comparator.reverseOrder()).toList(), amounts(falling));
        assertEquals(amounts.size(), rising.path("total").asInt());
        assertEquals(amounts.size(), falling.path("total").asInt());
    }

    private static List<String> ids(JsonNode page) {
        return texts(list(page.path("items")), "grantId");
    }

    private static List<String> amounts(JsonNode page) {
        return texts(list(page.path("items")), "amount", "value");
    }

    private static JsonNode get(String query) {
        return Service.get("grants" + query);
    }
}
