package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 19 communes, what they declare, and their six police zones. */
@QuarkusTest
class CommunesTest {

    private static final String OFFICIAL = """
            21001 Anderlecht|Anderlecht 5341
            21002 Auderghem|Oudergem 5342
            21003 Berchem-Sainte-Agathe|Sint-Agatha-Berchem 5340
            21004 Bruxelles|Brussel 5339
            21005 Etterbeek|Etterbeek 5343
            21006 Evere|Evere 5344
            21007 Forest|Vorst 5341
            21008 Ganshoren|Ganshoren 5340
            21009 Ixelles|Elsene 5339
            21010 Jette|Jette 5340
            21011 Koekelberg|Koekelberg 5340
            21012 Molenbeek-Saint-Jean|Sint-Jans-Molenbeek 5340
            21013 Saint-Gilles|Sint-Gillis 5341
            21014 Saint-Josse-ten-Noode|Sint-Joost-ten-Node 5344
            21015 Schaerbeek|Schaarbeek 5344
            21016 Uccle|Ukkel 5342
            21017 Watermael-Boitsfort|Watermaal-Bosvoorde 5342
            21018 Woluwe-Saint-Lambert|Sint-Lambrechts-Woluwe 5343
            21019 Woluwe-Saint-Pierre|Sint-Pieters-Woluwe 5343
            """;

    @Test
    void all19StandInTheOrderOfTheirNisCodesWithTheirOfficialNames() {
        assertEquals(
                OFFICIAL.lines().toList(),
                items("communes").stream()
                        .map(commune -> text(commune, "nisCode") + " " + text(commune, "name", "fr") + "|"
                                + text(commune, "name", "nl") + " " + text(commune, "policeZone", "zoneNumber"))
                        .toList());
    }

    @Test
    void everyCommuneDeclaresWhatTheAnnexSays() {
        List<NamedCsvRecord> rows = expected("communes");
        assertEquals(19, rows.size());
        for (NamedCsvRecord row : rows) {
            String line = "line " + row.getField("line");
            JsonNode commune = get("communes/" + row.getField("nisCode"));
            assertEquals(row.getField("publishedName"), text(commune, "publishedName"), line);
            assertEquals(1, commune.path("declarations").size(), line);
            JsonNode declaration = commune.path("declarations").path(0);
            assertEquals("2022", text(declaration, "year"), line);
            assertEquals(row.getField("status"), text(declaration, "status"), line);
            assertEquals(row.getField("actionCount"), text(declaration, "actionCount"), line);
            assertEquals(row.getField("line"), text(declaration, "source", "line"), line);
            assertEquals(
                    expected("actions").stream()
                            .filter(action -> action.getField("nisCode").equals(row.getField("nisCode")))
                            .map(action -> action.getField("measure"))
                            .distinct()
                            .sorted()
                            .toList(),
                    texts(list(declaration.path("measures")), "measureCode"),
                    line);
            Service.assertStandsThere(row.getField("publishedName"), declaration.path("source"));
        }
    }

    @Test
    void forestDeclaresNothing() {
        JsonNode declaration = get("communes/21007").path("declarations").path(0);
        assertEquals("nothingDeclared", text(declaration, "status"));
        assertEquals("0", text(declaration, "actionCount"));
        assertEquals(List.of(), list(declaration.path("measures")));
        assertEquals("93", text(declaration, "source", "line"));
    }

    @Test
    void schaerbeekIsBlank() {
        JsonNode declaration = get("communes/21015").path("declarations").path(0);
        assertEquals("blank", text(declaration, "status"));
        assertEquals("0", text(declaration, "actionCount"));
        assertEquals(List.of(), list(declaration.path("measures")));
        assertEquals("103", text(declaration, "source", "line"));
    }

    @Test
    void watermaelBoitsfortKeepsItsPublishedNameBesideItsOfficialOne() {
        JsonNode commune = get("communes/21017");
        assertEquals("Watermael-Boitsfort", text(commune, "name", "fr"));
        assertEquals("Watermael Boisfort / Watermaal-Bosvoorde", text(commune, "publishedName"));
    }

    @Test
    void anItemIsTheDocumentWithoutDeclarations() {
        for (JsonNode item : items("communes")) {
            assertFalse(item.has("declarations"));
            ObjectNode document = (ObjectNode) Service.open(item);
            document.remove("declarations");
            assertEquals(item, document);
        }
    }

    @Test
    void theSixZonesHaveTheirCommunes() {
        assertEquals(
                List.of(
                        "5339 21004 21009",
                        "5340 21003 21008 21010 21011 21012",
                        "5341 21001 21007 21013",
                        "5342 21002 21016 21017",
                        "5343 21005 21018 21019",
                        "5344 21006 21014 21015"),
                items("policeZones").stream()
                        .map(zone -> text(zone, "zoneNumber") + " "
                                + String.join(" ", texts(list(zone.path("communes")), "nisCode")))
                        .toList());
        Service.assertLinksOpenTheItems(items("policeZones"));
    }

    @Test
    @HoldsRule("hyp-links")
    void referencesOpenWhatTheyName() {
        JsonNode commune = get("communes/21007");
        JsonNode zone = Service.open(commune.path("policeZone"));
        assertEquals("5341", text(zone, "zoneNumber"));
        assertEquals(zone.path("name"), commune.path("policeZone").path("name"));
        assertEquals(
                Arrays.asList("21001", "21007", "21013"),
                list(zone.path("communes")).stream()
                        .map(reference -> text(Service.open(reference), "nisCode"))
                        .toList());
    }

    @Test
    @HoldsRule("col-paging")
    void pagesFollowEachOther() {
        JsonNode first = get("communes?pageSize=8");
        assertEquals(8, first.path("items").size());
        assertFalse(first.has("prev"));
        JsonNode second = Service.open(first.path("next"));
        JsonNode third = Service.open(second.path("next"));
        assertEquals(3, third.path("items").size());
        assertFalse(third.has("next"));
        assertEquals(third, Service.open(first.path("last")));
        assertEquals(second, Service.open(third.path("prev")));
        assertEquals(first, Service.open(third.path("first")));
        assertEquals("21009", text(second.path("items").path(0), "nisCode"));
    }
}
