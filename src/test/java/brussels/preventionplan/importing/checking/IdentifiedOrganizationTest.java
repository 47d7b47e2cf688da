package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.IdentifiedOrganization.Spelling;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifiedOrganizationTest {

    private static List<Spelling> spelled(String... names) {
        List<Spelling> spellings = new ArrayList<>();
        for (String name : names) {
            spellings.add(
                    new Spelling(name, Place.ofRow(2, spellings.size() + 1).cell(3), true));
        }
        return spellings;
    }

    @Test
    void itsIdIsTheFirstSpellingAndItsNameTheFullest() {
        IdentifiedOrganization organization =
                IdentifiedOrganization.of(null, null, spelled("CCLJ", "Centre communautaire laïc juif asbl"));
        assertEquals("cclj", organization.organizationId());
        assertEquals("Centre communautaire laïc juif", organization.name());
        assertEquals("asbl", organization.legalForm());
    }

    @Test
    void oneThatIsKnownKeepsItsIdAndItsName() {
        IdentifiedOrganization organization =
                IdentifiedOrganization.of("foyer", "Foyer", spelled("Le Foyer de Molenbeek"));
        assertEquals("foyer", organization.organizationId());
        assertEquals("Foyer", organization.name());
    }

    @Test
    void eachSpellingBesideTheFirstIsAVariant() {
        List<SeenFinding> variants = IdentifiedOrganization.of(null, null, spelled("Socabé", "Socabà", "SOCABÉ asbl"))
                .variants();
        assertEquals(2, variants.size());
        assertEquals(
                new SeenFinding(
                        FindingType.nameVariant,
                        new Subject.OrganizationOnLine(2),
                        Map.of("variant", "Socabà", "name", "Socabé"),
                        List.of(
                                new Evidence(Place.ofRow(2, 1).cell(3), "Socabé"),
                                new Evidence(Place.ofRow(2, 2).cell(3), "Socabà"))),
                variants.get(0));
        assertEquals(
                List.of(),
                IdentifiedOrganization.of(null, null, spelled("Foyer")).variants());
    }
}
