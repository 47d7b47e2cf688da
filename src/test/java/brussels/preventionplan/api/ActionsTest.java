package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.cell;
import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.parts;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the communes do, row by row of Annex 1. */
@QuarkusTest
class ActionsTest {

    @Test
    void everyActionIsTheRowOfTheAnnex() {
        List<NamedCsvRecord> rows = expected("actions");
        List<JsonNode> actions = items("actions");
        assertEquals(rows.stream().map(row -> row.getField("line")).toList(), texts(actions, "source", "line"));
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode action = actions.get(i);
            String line = "line " + row.getField("line");
            assertEquals(2022, action.path("year").asInt(), line);
            assertEquals(row.getField("nisCode"), text(action, "commune", "nisCode"), line);
            assertEquals(row.getField("measure"), text(action, "measure", "measureCode"), line);
            assertEquals(cell(row, "unitFr"), text(action, "unit", "fr"), line);
            assertEquals(cell(row, "unitNl"), text(action, "unit", "nl"), line);
            assertEquals(parts(row, "activitiesFr"), texts(list(action.path("activities")), "fr"), line);
            assertEquals(parts(row, "activitiesNl"), texts(list(action.path("activities")), "nl"), line);
            assertEquals(cell(row, "unitFr") != null, action.path("described").asBoolean(), line);
            assertEquals(1, action.path("source").path("annex").asInt(), line);
        }
    }

    @Test
    void publishedTextIsTheThirdCellVerbatim() {
        List<String> lines = Service.publishedLines();
        for (JsonNode action : items("actions")) {
            int line = action.path("source").path("line").asInt();
            assertEquals(lines.get(line - 1).split("\t", -1)[2], text(action, "publishedText"), "line " + line);
        }
    }

    @Test
    void everySourceOpensTheVeryLine() {
        for (JsonNode action : items("actions")) {
            Service.assertStandsThere(action.path("publishedText").asText(), action.path("source"));
        }
    }

    @Test
    @HoldsRule("hyp-links")
    void everyLinkOpensTheAction() {
        Service.assertLinksOpenTheItems(items("actions"));
    }

    @Test
    void idsAreDifferent() {
        List<String> ids = texts(items("actions"), "actionId");
        assertEquals(45, new HashSet<>(ids).size());
    }

    @Test
    void thereAre45ActionsOf17Communes() {
        List<JsonNode> actions = items("actions");
        assertEquals(45, actions.size());
        assertEquals(17, new HashSet<>(texts(actions, "commune", "nisCode")).size());
        assertEquals(
                53,
                actions.stream()
                        .mapToInt(action -> action.path("activities").size())
                        .sum());
    }

    @Test
    void everyMeasureHasItsNumberOfActions() {
        Map.of("M2.1", 10, "M2.2", 17, "M2.3", 3, "M2.4", 6, "M2.5", 7, "M2.6", 2)
                .forEach((measure, count) -> assertEquals(
                        count, get("actions?measure=" + measure).path("total").asInt(), measure));
    }

    @Test
    void onlyEtterbeek25IsNotDescribed() {
        assertEquals(44, items("actions?described=true").size());
        List<JsonNode> undescribed = items("actions?described=false");
        assertEquals(List.of("90"), texts(undescribed, "source", "line"));
        JsonNode etterbeek = undescribed.get(0);
        assertEquals("Etterbeek", text(etterbeek, "commune", "name", "fr"));
        assertEquals("M2.5", text(etterbeek, "measure", "measureCode"));
        assertEquals("", text(etterbeek, "publishedText"));
        assertFalse(etterbeek.has("unit"));
        assertEquals(List.of(), list(etterbeek.path("activities")));
        assertEquals(List.of("blankDescription"), texts(list(etterbeek.path("findings")), "type"));
    }

    @Test
    void unequalPartsStayOneActivity() {
        JsonNode line88 = items("actions?nisCode=21005&measure=M2.2").get(0);
        assertEquals("88", text(line88, "source", "line"));
        assertEquals(1, line88.path("activities").size());
    }

    @Test
    void molenbeeksMeasuresStandInTheOrderOfTheAnnex() {
        assertEquals(List.of("M2.5", "M2.1"), texts(items("actions?nisCode=21012"), "measure", "measureCode"));
    }

    @Test
    void forestAndSchaerbeekHaveNoAction() {
        assertEquals(List.of(), items("actions?nisCode=21007&nisCode=21015"));
    }

    @Test
    @HoldsRule({"col-filter", "qry-multi"})
    void severalValuesOfAFilterAreAnyOfThem() {
        assertEquals(
                List.of("74", "77", "99", "114", "117"),
                texts(items("actions?measure=M2.3&measure=M2.6"), "source", "line"));
    }

    @Test
    @HoldsRule("col-filter")
    void differentFiltersAreAllOfThem() {
        assertEquals(List.of("74"), texts(items("actions?measure=M2.3&nisCode=21001&year=2022"), "source", "line"));
    }

    @Test
    void aMeasureMayBeWrittenWithoutItsLetter() {
        assertEquals(items("actions?measure=M2.6"), items("actions?measure=2.6"));
    }

    @Test
    void zoneNumberFindsTheCommunesOfTheZone() {
        assertEquals(
                List.of("88", "89", "90", "116", "117", "118", "119"),
                texts(items("actions?zoneNumber=5343"), "source", "line"));
    }

    @Test
    void anotherYearHasNoAction() {
        assertEquals(List.of(), items("actions?year=2021"));
    }

    @Test
    void searchIgnoresCaseAndAccents() {
        List<String> found = texts(items("actions?q=mediation%20VOISINAGE"), "source", "line");
        assertEquals(List.of("78"), found);
        assertEquals(found, texts(items("actions?q=M%C3%A9diation%20voisinage"), "source", "line"));
    }

    @Test
    void searchFindsDutchActivitiesAndCommunes() {
        assertEquals(List.of("78"), texts(items("actions?q=burenbemiddeling"), "source", "line"));
        assertEquals(List.of("96"), texts(items("actions?q=elsene"), "source", "line"));
        assertEquals(List.of(), items("actions?q=xylophone"));
    }

    @Test
    void theInferredBoundaryOfLine76CarriesAFinding() {
        JsonNode action = items("actions?nisCode=21001&measure=M2.5").get(0);
        assertEquals("76", text(action, "source", "line"));
        assertTrue(texts(list(action.path("findings")), "type").contains("missingSeparator"));
    }
}
