package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Annex 2 declares, measure by measure. */
@QuarkusTest
class DeclaredTotalsTest {

    @Test
    void everyTotalIsTheRowOfTheAnnex() {
        List<NamedCsvRecord> rows = expected("declaredTotals");
        List<JsonNode> totals = items("declaredTotals");
        assertEquals(5, totals.size());
        List<String> lines = Service.publishedLines();
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode total = totals.get(i);
            String line = "line " + row.getField("line");
            assertEquals(row.getField("line"), text(total, "source", "line"), line);
            assertEquals(row.getField("declaredTotalId"), text(total, "declaredTotalId"), line);
            assertEquals("2022", text(total, "year"), line);
            assertEquals("measure", text(total, "scope"), line);
            assertEquals(row.getField("code"), text(total, "code"), line);
            assertEquals(row.getField("projectCount"), text(total, "projectCount"), line);
            assertEquals(row.getField("amount"), text(total, "amount", "value"), line);
            assertEquals(lines.get(Integer.parseInt(row.getField("line")) - 1), text(total, "publishedText"), line);
            Service.assertStandsThere(total.path("publishedText").asText(), total.path("source"));
        }
    }

    @Test
    void everyLinkOpensTheTotal() {
        Service.assertLinksOpenTheItems(items("declaredTotals"));
    }

    @Test
    void theThemeDeclaresNothing() {
        assertEquals(List.of(), items("declaredTotals?scope=theme"));
        JsonNode blank = get("declaredTotals/2022-T2");
        assertEquals("theme", text(blank, "scope"));
        assertEquals("T2", text(blank, "code"));
        assertFalse(blank.has("projectCount"));
        assertFalse(blank.has("amount"));
        assertEquals("125", text(blank, "source", "line"));
        Service.assertStandsThere(text(blank, "publishedText"), blank.path("source"));
        assertEquals(blank, Service.open(blank));
    }

    @Test
    void filtersByScopeAndYear() {
        assertEquals(
                5, items("declaredTotals?scope=measure&scope=theme&year=2022").size());
        assertEquals(List.of(), items("declaredTotals?year=2021"));
    }

    @Test
    void theDutchTextThatStrayedOntoLine151LivesThere() {
        JsonNode total = items("declaredTotals").get(4);
        assertEquals("151", text(total, "source", "line"));
        assertTrue(text(total, "publishedText").contains("Ontwikkeling van een netwerk van de Brusselse politiezones"));
        assertEquals(List.of("2022-M2.5"), texts(List.of(total), "declaredTotalId"));
    }
}
