package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan, its theme and its six measures. */
@QuarkusTest
class MeasuresTest {

    @Test
    void theSixMeasuresStandInTheOrderOfTheirCodes() {
        List<JsonNode> measures = items("measures");
        assertEquals(List.of("M2.1", "M2.2", "M2.3", "M2.4", "M2.5", "M2.6"), texts(measures, "measureCode"));
        measures.forEach(measure -> assertEquals("T2", text(measure, "theme", "themeCode")));
        Service.assertLinksOpenTheItems(measures);
    }

    @Test
    @HoldsRule("multi-lang")
    void titlesAreThoseOfTheAnnex() {
        for (NamedCsvRecord row : expected("measures")) {
            JsonNode measure = get("measures/" + row.getField("measureCode"));
            assertEquals(row.getField("titleFr"), text(measure, "title", "fr"));
            assertEquals(row.getField("titleNl"), text(measure, "title", "nl"));
            assertEquals(row.getField("line"), text(measure, "source", "line"));
            Service.assertStandsThere(row.getField("titleFr"), measure.path("source"));
            Service.assertStandsThere(row.getField("titleNl"), measure.path("source"));
        }
    }

    @Test
    void m26HasNoTitleAndIsFirstNamedOnLine77() {
        JsonNode measure = get("measures/M2.6");
        assertFalse(measure.has("title"));
        assertEquals("77", text(measure, "source", "line"));
        assertTrue(Service.open(measure.path("source")).path("text").asText().startsWith("\t2.6\t"));
        assertTrue(texts(items("findings?type=missingMeasureTitle"), "subject", "href")
                .contains(text(measure, "href")));
    }

    @Test
    void aCodeMayBeWrittenWithoutItsLetter() {
        assertEquals(get("measures/M2.3"), get("measures/2.3"));
    }

    @Test
    void theThemeBelongsToThePlan() {
        List<JsonNode> themes = items("themes");
        assertEquals(List.of("T2"), texts(themes, "themeCode"));
        assertEquals("Polarisation et radicalisation", text(themes.get(0), "title", "fr"));
        assertEquals("Polarisering en radicalisering", text(themes.get(0), "title", "nl"));
        assertEquals("PGSP-2021-2024", text(Service.open(themes.get(0).path("plan")), "planCode"));
        Service.assertLinksOpenTheItems(themes);
    }

    @Test
    void thePlanRunsFrom2021To2024() {
        List<JsonNode> plans = items("plans");
        assertEquals(List.of("PGSP-2021-2024"), texts(plans, "planCode"));
        assertEquals("2021", text(plans.get(0), "firstYear"));
        assertEquals("2024", text(plans.get(0), "lastYear"));
        assertEquals("Plan Global de Sécurité et de Prévention", text(plans.get(0), "name", "fr"));
        assertEquals("Globaal Veiligheids- en Preventieplan", text(plans.get(0), "name", "nl"));
        Service.assertLinksOpenTheItems(plans);
    }
}
