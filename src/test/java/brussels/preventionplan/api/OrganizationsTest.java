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

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The non-profits of Annex 2 and the spellings of their names. */
@QuarkusTest
class OrganizationsTest {

    @Test
    void everyOrganizationIsTheOneOfTheAnnex() {
        List<NamedCsvRecord> rows = expected("organizations");
        assertEquals(17, rows.size());
        for (NamedCsvRecord row : rows) {
            String id = row.getField("organizationId");
            JsonNode organization = get("organizations/" + id);
            assertEquals(id, text(organization, "organizationId"));
            assertEquals(row.getField("name"), text(organization, "name"), id);
            assertEquals(cell(row, "legalForm"), text(organization, "legalForm"), id);
            assertFalse(organization.has("enterpriseNumber"), id);
            assertEquals(firstLines(row), spellings(organization), id);
            JsonNode inAll = organization.path("granted").path("inAll");
            assertEquals(row.getField("grantCount"), text(inAll, "grantCount"), id);
            assertEquals(row.getField("amount"), text(inAll, "amount", "value"), id);
            assertFalse(inAll.has("year"), id);
            List<JsonNode> years = list(organization.path("granted").path("perYear"));
            assertEquals(List.of("2022"), texts(years, "year"), id);
            assertEquals(row.getField("grantCount"), text(years.get(0), "grantCount"), id);
            assertEquals(row.getField("amount"), text(years.get(0), "amount", "value"), id);
        }
    }

    /** Each spelling once, with the line that has it first. */
    private static Map<String, String> firstLines(NamedCsvRecord row) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (String part : parts(row, "publishedNames")) {
            String[] lineAndName = part.split(":", 2);
            spellings.putIfAbsent(lineAndName[1], lineAndName[0]);
        }
        return spellings;
    }

    private static Map<String, String> spellings(JsonNode organization) {
        Map<String, String> spellings = new LinkedHashMap<>();
        list(organization.path("publishedNames"))
                .forEach(name -> spellings.put(text(name, "name"), text(name, "source", "line")));
        return spellings;
    }

    @Test
    void nineteenSpellingsAreSeventeenOrganizations() {
        List<JsonNode> organizations = items("organizations");
        assertEquals(17, organizations.size());
        Set<String> spellings = new HashSet<>();
        organizations.forEach(
                organization -> spellings.addAll(texts(list(organization.path("publishedNames")), "name")));
        assertEquals(19, spellings.size());
        assertEquals(new HashSet<>(texts(items("grants"), "publishedName")), spellings);
    }

    @Test
    void organizationsStandInTheOrderOfTheirIds() {
        assertEquals(
                expected("organizations").stream()
                        .map(row -> row.getField("organizationId"))
                        .sorted()
                        .toList(),
                texts(items("organizations"), "organizationId"));
    }

    @Test
    void everyLinkOpensTheOrganization() {
        Service.assertLinksOpenTheItems(items("organizations"));
    }

    @Test
    void everySpellingStandsOnItsLine() {
        for (JsonNode organization : items("organizations")) {
            for (JsonNode name : list(organization.path("publishedNames"))) {
                Service.assertStandsThere(name.path("name").asText(), name.path("source"));
            }
        }
    }

    @Test
    void socabeIsAlsoSocaba() {
        assertEquals(Map.of("Socabé", "133", "Socabà", "145"), spellings(get("organizations/socabe")));
    }

    @Test
    void theLaicCenterIsAlsoTheOneOfLine138() {
        assertEquals(
                Map.of(
                        "Centre communautaire laïc juif (CCLJ)", "129",
                        "Centre communautaire Israël Juif (CCJ)", "138"),
                spellings(get("organizations/centre-communautaire-laic-juif-cclj")));
    }

    @Test
    void searchFindsAnySpelling() {
        assertEquals(List.of("socabe"), texts(items("organizations?q=socaba"), "organizationId"));
        assertEquals(
                List.of("centre-communautaire-laic-juif-cclj", "musee-juif-de-belgique-mjb-joods-museum-van-belgie"),
                texts(items("organizations?q=JUIF"), "organizationId"));
        assertEquals(List.of(), items("organizations?q=nobody"));
    }

    @Test
    void aReferenceOpensTheOrganization() {
        JsonNode reference = items("grants?measure=M2.4").get(0).path("organization");
        JsonNode organization = Service.open(reference);
        assertEquals(text(organization, "organizationId"), text(reference, "organizationId"));
        assertEquals(text(organization, "name"), text(reference, "name"));
    }
}
