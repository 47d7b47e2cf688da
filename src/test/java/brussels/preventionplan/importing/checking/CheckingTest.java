package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedOrganization;
import brussels.preventionplan.importing.checking.CheckedDocument.Spelling;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.measure.PlanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingTest {

    private static final Bilingual TITLE = new Bilingual("Titre", "Titel");

    /** A document that a test writes row by row; each row stands on the line after the one before. */
    private static final class Written {

        private final List<CommuneRow> communes = new ArrayList<>();
        private final List<ActionRow> actions = new ArrayList<>();
        private final List<PlanTitle> titles = new ArrayList<>();
        private final List<DeclaredTotalRow> totals = new ArrayList<>();
        private final List<GrantRow> grants = new ArrayList<>();
        private final Map<String, String> spelledAs = new LinkedHashMap<>();
        private final List<Known.Misspelling> misspellings = new ArrayList<>();
        private int line;

        Written commune(String name) {
            communes.add(new CommuneRow(name, DeclarationStatus.declared, Place.ofRow(1, ++line)));
            return this;
        }

        Written action(String commune, String measure) {
            actions.add(new ActionRow(
                    commune,
                    MeasureCode.fromString(measure),
                    "Cellule : activité",
                    null,
                    List.of(),
                    Place.ofRow(1, ++line)));
            return this;
        }

        Written title(String code) {
            titles.add(new PlanTitle(code, TITLE, Place.ofRow(2, line)));
            return this;
        }

        Written total(String code, @Nullable Integer count, @Nullable String amount) {
            totals.add(new DeclaredTotalRow(
                    code, count, amount == null ? null : new BigDecimal(amount), code + "\t…", Place.ofRow(2, ++line)));
            return this;
        }

        Written grant(String measure, String organization, @Nullable String amount) {
            grants.add(new GrantRow(
                    MeasureCode.fromString(measure),
                    organization,
                    null,
                    amount == null ? null : new BigDecimal(amount),
                    amount == null ? "" : amount,
                    TITLE,
                    null,
                    "Titre / Titel",
                    Place.ofRow(2, ++line)));
            return this;
        }

        /** The grant last written is of an organization that is spelled in another way. */
        Written correctedTo(String organization) {
            spelledAs.put(grants.get(grants.size() - 1).publishedName(), organization);
            return this;
        }

        Written misspelled(int onLine, String word, String expected) {
            misspellings.add(new Known.Misspelling(onLine, "nl", word, expected));
            return this;
        }

        CheckedDocument check() {
            Map<String, String> themes = new LinkedHashMap<>();
            for (int number = 1; number <= 6; number++) {
                themes.put("M2." + number, "T2");
            }
            return Checking.check(
                    2022,
                    new ReadDocument(null, List.of(), communes, actions, titles, totals, grants, List.of()),
                    new Known(
                            CommuneNames.shipped(),
                            themes,
                            new PlanYears(2021, 2024),
                            new KnownOrganizations(spelledAs),
                            misspellings));
        }
    }

    private static List<SeenFinding> findings(CheckedDocument checked, FindingType type) {
        return checked.findings().stream()
                .filter(finding -> finding.type() == type)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forest / Vorst | 21007",
                "Anderlecht | 21001",
                "Vorst | 21007",
                "BRUXELLES VILLE / brussel-stad | 21004",
                "Watermael Boisfort / Watermaal-Bosvoorde | 21017",
                "Saint Josse ten Noode / Sint-Joost-ten-Node | 21014"
            })
    void communesAreMatchedByAnyOfTheirNames(String name, int nisCode) {
        CheckedDocument checked = new Written().commune(name).check();
        assertEquals(nisCode, checked.declarations().get(0).nisCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forêt", "Forest / Ukkel", "Liège / Luik", "Forest Vorst", "/"})
    void aCommuneThatIsNoneEndsTheReading(String name) {
        Written written = new Written().commune("Anderlecht").commune(name);
        UnreadableText refused = assertThrows(UnreadableText.class, written::check);
        assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @Test
    void aCommuneSpelledInAnotherWayIsANameVariant() {
        CheckedDocument checked = new Written()
                .commune("Forest / Vorst")
                .commune("Bruxelles Ville / Brussel-stad")
                .check();
        List<SeenFinding> variants = findings(checked, FindingType.nameVariant);
        assertEquals(1, variants.size());
        assertEquals(new Subject.CommuneOnLine(2), variants.get(0).subject());
        assertEquals(
                Map.of("variant", "Bruxelles Ville / Brussel-stad", "name", "Bruxelles / Brussel"),
                variants.get(0).arguments());
    }

    @Test
    void anActionUnderM27EndsTheReading() {
        Written written = new Written().commune("Forest / Vorst").action("Forest / Vorst", "2.7");
        UnreadableText refused = assertThrows(UnreadableText.class, written::check);
        assertTrue(refused.getMessage().startsWith("line 2"), refused.getMessage());
        assertTrue(refused.getMessage().contains("M2.7"), refused.getMessage());
    }

    @Test
    void aGrantUnderM27EndsTheReading() {
        assertThrows(UnreadableText.class, new Written().grant("M2.7", "Foyer", "1")::check);
    }

    @Test
    void aTotalForM27OrForAnotherThemeEndsTheReading() {
        assertThrows(UnreadableText.class, new Written().total("M2.7", 1, null)::check);
        assertThrows(UnreadableText.class, new Written().total("T3", 1, null)::check);
        assertEquals(List.of(), findings(new Written().total("T2", null, null).check(), FindingType.totalMismatch));
    }

    @Test
    void declarationsNameEachRowsMeasure() {
        CheckedDocument checked = new Written()
                .commune("Evere")
                .action("Evere", "2.2")
                .action("Evere", "2.1")
                .action("Evere", "2.2")
                .commune("Jette")
                .check();
        assertEquals(
                List.of("M2.2", "M2.1", "M2.2"),
                checked.declarations().get(0).measures().stream()
                        .map(MeasureCode::toString)
                        .toList());
        assertEquals(List.of(), checked.declarations().get(1).measures());
    }

    @Test
    void namesThatDifferInNothingThatMattersAreOneOrganization() {
        CheckedDocument checked = new Written()
                .grant("M2.1", "Arts et Publics", "1")
                .grant("M2.1", "ARTS ET PUBLICS asbl", "2")
                .grant("M2.2", "Arts et Publics", "3")
                .check();
        List<Spelling> spellings = List.of(
                new Spelling("Arts et Publics", Place.ofRow(2, 1).cell(2)),
                new Spelling("ARTS ET PUBLICS asbl", Place.ofRow(2, 2).cell(2)));
        assertEquals(
                List.of(new IdentifiedOrganization("arts-et-publics", "Arts et Publics", "asbl", spellings, spellings)),
                checked.organizations());
        assertEquals(
                List.of("arts-et-publics", "arts-et-publics", "arts-et-publics"),
                checked.grants().stream().map(IdentifiedGrant::organizationId).toList());
    }

    @Test
    void namesThatDifferInALetterAreTwoUntilACorrectionJoinsThem() {
        assertEquals(
                2,
                new Written()
                        .grant("M2.1", "Socabé", "1")
                        .grant("M2.2", "Socabà", "2")
                        .check()
                        .organizations()
                        .size());
        CheckedDocument joined = new Written()
                .grant("M2.1", "Socabé", "1")
                .grant("M2.2", "Socabà", "2")
                .correctedTo("Socabé")
                .check();
        assertEquals(1, joined.organizations().size());
        assertEquals("socabe", joined.organizations().get(0).organizationId());
        SeenFinding variant = findings(joined, FindingType.nameVariant).get(0);
        assertEquals(new Subject.OrganizationOnLine(2), variant.subject());
        assertEquals(
                List.of(
                        new Evidence(Place.ofRow(2, 1).cell(2), "Socabé"),
                        new Evidence(Place.ofRow(2, 2).cell(2), "Socabà")),
                variant.evidence());
    }

    @Test
    void theNameIsTheFullestSpellingAndTheIdTheFirst() {
        CheckedDocument checked = new Written()
                .grant("M2.1", "CCLJ", "1")
                .correctedTo("Centre communautaire laïc juif")
                .grant("M2.2", "Centre communautaire laïc juif", "2")
                .check();
        IdentifiedOrganization organization = checked.organizations().get(0);
        assertEquals("cclj", organization.organizationId());
        assertEquals("Centre communautaire laïc juif", organization.name());
        assertEquals(1, checked.organizations().size());
    }

    @Test
    void aMeasureWithoutATitleIsFoundWhereItIsFirstNamed() {
        CheckedDocument checked = new Written()
                .commune("Evere")
                .action("Evere", "2.2")
                .action("Evere", "2.1")
                .action("Evere", "2.2")
                .title("M2.1")
                .grant("M2.3", "Foyer", "1")
                .check();
        assertEquals(
                List.of("M2.2 2", "M2.3 5"),
                checked.firstMentions().stream()
                        .map(mention ->
                                mention.measure() + " " + mention.place().line())
                        .toList());
        assertEquals(
                List.of(new Subject.Measure("M2.2"), new Subject.Measure("M2.3")),
                findings(checked, FindingType.missingMeasureTitle).stream()
                        .map(SeenFinding::subject)
                        .toList());
    }

    @Test
    void aTotalThatDoesNotAddUpIsFound() {
        CheckedDocument checked = new Written()
                .total("M2.1", 2, "30")
                .grant("M2.1", "Foyer", "10")
                .grant("M2.1", "Dakira", "20.50")
                .total("M2.2", 1, null)
                .grant("M2.2", "Foyer", null)
                .total("M2.3", 1, "5")
                .check();
        List<SeenFinding> mismatches = findings(checked, FindingType.totalMismatch);
        assertEquals(
                List.of(new Subject.RowOnLine(1), new Subject.RowOnLine(6)),
                mismatches.stream().map(SeenFinding::subject).toList());
        assertEquals("30.50", mismatches.get(0).arguments().get("listedAmount"));
        assertEquals("2", mismatches.get(0).arguments().get("listedCount"));
        assertEquals("0", mismatches.get(1).arguments().get("listedCount"));
    }

    @Test
    void anAmountFarFromTheOthersIsFound() {
        Written written = new Written();
        for (String amount : List.of("10", "11", "12", "13", "14", "1000")) {
            written.grant("M2.1", "Foyer", amount);
        }
        assertEquals(
                List.of(new Subject.RowOnLine(6)),
                findings(written.check(), FindingType.amountOutlier).stream()
                        .map(SeenFinding::subject)
                        .toList());
    }

    @Test
    void fewOrEqualAmountsHaveNoOutlier() {
        Written few = new Written()
                .grant("M2.1", "Foyer", "1")
                .grant("M2.1", "Foyer", "2")
                .grant("M2.1", "Foyer", "1000");
        assertEquals(List.of(), findings(few.check(), FindingType.amountOutlier));
        Written equal = new Written();
        for (int i = 0; i < 6; i++) {
            equal.grant("M2.1", "Foyer", "10");
        }
        assertEquals(List.of(), findings(equal.check(), FindingType.amountOutlier));
    }

    @Test
    void aMisspelledWordIsAboutItsRowElseTheDocument() {
        CheckedDocument checked = new Written()
                .grant("M2.1", "Foyer", "1")
                .misspelled(1, "gevareerd", "gevarieerd")
                .misspelled(40, "werkeld", "")
                .check();
        assertEquals(
                List.of(new Subject.RowOnLine(1), new Subject.WholeDocument()),
                findings(checked, FindingType.misspelling).stream()
                        .map(SeenFinding::subject)
                        .toList());
    }

    @Test
    void findingsStandInTheOrderOfTheText() {
        CheckedDocument checked = new Written()
                .commune("Bruxelles Ville / Brussel-stad")
                .action("Bruxelles Ville / Brussel-stad", "2.6")
                .total("M2.1", 1, "5")
                .misspelled(2, "a", "b")
                .check();
        List<Integer> lines = checked.findings().stream()
                .map(finding -> finding.evidence().get(0).place().line())
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }
}
