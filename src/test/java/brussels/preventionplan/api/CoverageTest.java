package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which commune does something under which measure. */
@QuarkusTest
class CoverageTest {

    private static final List<String> MEASURES = List.of("M2.1", "M2.2", "M2.3", "M2.4", "M2.5", "M2.6");

    @Test
    void all19CommunesAnd6MeasuresAreThere() {
        List<JsonNode> rows = list(get("coverage?year=2022").path("rows"));
        assertEquals(
                expected("communes").stream()
                        .map(row -> row.getField("nisCode"))
                        .toList(),
                texts(rows, "commune", "nisCode"));
        rows.forEach(row -> assertEquals(MEASURES, texts(list(row.path("cells")), "measure", "measureCode")));
    }

    @Test
    void everyCellCountsTheRowsOfTheAnnex() {
        for (JsonNode row : list(get("coverage?year=2022").path("rows"))) {
            String nisCode = text(row, "commune", "nisCode");
            for (JsonNode cell : list(row.path("cells"))) {
                String measure = text(cell, "measure", "measureCode");
                assertEquals(
                        expected("actions").stream()
                                .filter(action -> action.getField("nisCode").equals(nisCode)
                                        && action.getField("measure").equals(measure))
                                .count(),
                        cell.path("actionCount").asLong(),
                        nisCode + " " + measure);
            }
        }
    }

    @Test
    void rowsAndColumnsAddUp() {
        JsonNode coverage = get("coverage?year=2022");
        assertEquals(
                expected("communes").stream()
                        .map(row -> row.getField("actionCount"))
                        .toList(),
                texts(list(coverage.path("rows")), "actionCount"));
        List<JsonNode> columns = list(coverage.path("columns"));
        assertEquals(MEASURES, texts(columns, "measure", "measureCode"));
        assertEquals(List.of("10", "17", "3", "6", "7", "2"), texts(columns, "actionCount"));
        assertEquals(List.of("8", "13", "3", "6", "7", "2"), texts(columns, "communeCount"));
    }

    @Test
    void everyMeasureHasAnActionAndTwoCommunesHaveNone() {
        JsonNode coverage = get("coverage?year=2022");
        assertEquals(List.of(), list(coverage.path("measuresWithoutAction")));
        assertEquals(List.of("21007", "21015"), texts(list(coverage.path("communesWithoutAction")), "nisCode"));
    }

    @Test
    void theNewestYearIsTakenWhereNoneIsAskedFor() {
        assertEquals(get("coverage?year=2022"), get("coverage"));
        assertEquals(get("coverage"), Service.open(get("coverage").path("self")));
    }

    @Test
    void aYearWithoutActionsIsAllZero() {
        JsonNode coverage = get("coverage?year=2021");
        assertEquals("2021", text(coverage, "year"));
        assertEquals(19, coverage.path("communesWithoutAction").size());
        assertEquals(MEASURES, texts(list(coverage.path("measuresWithoutAction")), "measureCode"));
    }
}
