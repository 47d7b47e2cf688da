package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.CommuneOnLine;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.InitiativeOfKind;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.RowOnLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each oddity of the published answer, by the lines that show it. */
class Question1038FindingsTest {

    @Test
    void everyFindingIsOnItsLines() {
        assertLines(FindingType.nothingDeclared, List.of(List.of(93)));
        assertLines(FindingType.blankRow, List.of(List.of(103)));
        assertLines(FindingType.blankDescription, List.of(List.of(90)));
        assertLines(FindingType.missingSeparator, List.of(List.of(76)));
        assertLines(FindingType.unorderedMeasures, List.of(List.of(101, 102)));
        assertLines(
                FindingType.repeatedMeasure,
                List.of(List.of(78, 79), List.of(82, 83, 84, 85), List.of(88, 89), List.of(106, 107)));
        assertLines(FindingType.misplacedText, List.of(List.of(141, 142), List.of(151, 150)));
        assertLines(FindingType.markupInText, List.of(List.of(150), List.of(151)));
        assertLines(
                FindingType.titleNotSeparated,
                List.of(
                        List.of(137),
                        List.of(138),
                        List.of(139),
                        List.of(140),
                        List.of(141),
                        List.of(143),
                        List.of(144),
                        List.of(145),
                        List.of(147)));
        assertLines(FindingType.translationDisagrees, List.of(List.of(22, 42)));
    }

    @Test
    void missingTranslationsAreNamedByPart() {
        assertEquals(List.of(129, 131, 134, 137, 140, 144, 145), linesOfPart("title"));
        assertEquals(List.of(137, 138, 139, 140, 141, 142, 143, 144, 145, 147, 150), linesOfPart("description"));
    }

    @Test
    void nothingElseIsFound() {
        Set<FindingType> notInThisText = Set.of(FindingType.blankAmount);
        Set<FindingType> byTheImporter = Set.of(
                FindingType.duplicateRow,
                FindingType.yearOutsidePlan,
                FindingType.nameVariant,
                FindingType.missingMeasureTitle,
                FindingType.totalMismatch,
                FindingType.amountOutlier,
                FindingType.misspelling);
        Set<FindingType> expected = EnumSet.allOf(FindingType.class);
        expected.removeAll(byTheImporter);
        expected.removeAll(notInThisText);
        assertEquals(
                expected,
                Question1038.READ.findings().stream().map(SeenFinding::type).collect(Collectors.toSet()));
        assertEquals(
                1 + 1 + 1 + 1 + 1 + 4 + 2 + 2 + 9 + 1 + 18,
                Question1038.READ.findings().size());
    }

    @Test
    void findingsComeInTheOrderOfTheText() {
        List<Integer> lines = Question1038.READ.findings().stream()
                .map(finding -> finding.evidence().get(0).place().line())
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void evidenceIsVerbatim() {
        for (SeenFinding finding : Question1038.READ.findings()) {
            for (Evidence evidence : finding.evidence()) {
                Place place = evidence.place();
                String line = Question1038.LINES.line(place.line());
                String expected = place.column() == null ? line : line.split("\t", -1)[place.column() - 1];
                assertEquals(expected, evidence.text());
            }
        }
    }

    @Test
    void subjectsAndCellsAreTheOnesConcerned() {
        SeenFinding blank = only(FindingType.blankDescription);
        assertEquals(new RowOnLine(90), blank.subject());
        assertEquals(
                new Evidence(Place.ofRow(1, 90).cell(3), ""), blank.evidence().get(0));
        assertEquals(new CommuneOnLine(93), only(FindingType.nothingDeclared).subject());
        assertEquals(new CommuneOnLine(103), only(FindingType.blankRow).subject());
        assertEquals(new CommuneOnLine(101), only(FindingType.unorderedMeasures).subject());
        assertEquals(
                new CommuneOnLine(81),
                Question1038.findings(FindingType.repeatedMeasure).get(1).subject());
        SeenFinding foyer = Question1038.findings(FindingType.misplacedText).get(0);
        assertEquals(new RowOnLine(142), foyer.subject());
        assertEquals("title", foyer.arguments().get("part"));
        SeenFinding dutchText = Question1038.findings(FindingType.misplacedText).get(1);
        assertEquals(new RowOnLine(150), dutchText.subject());
        assertEquals(Place.ofRow(2, 151).cell(6), dutchText.evidence().get(0).place());
        assertEquals(
                new Evidence(Place.ofRow(2, 150).cell(7), ""),
                dutchText.evidence().get(1));
        SeenFinding separator = only(FindingType.missingSeparator);
        assertEquals(new RowOnLine(76), separator.subject());
        assertEquals("true", separator.arguments().get("inferred"));
    }

    @Test
    void frenchAndDutchDisagreeOnHowOftenThePlatformMeets() {
        SeenFinding finding = only(FindingType.translationDisagrees);
        assertEquals(new InitiativeOfKind("regionalPlatform"), finding.subject());
        assertEquals("twiceAMonth", finding.arguments().get("frenchMeaning"));
        assertEquals("everyTwoMonths", finding.arguments().get("dutchMeaning"));
        assertEquals(Place.ofLetter(22), finding.evidence().get(0).place());
    }

    private static SeenFinding only(FindingType type) {
        List<SeenFinding> findings = Question1038.findings(type);
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static void assertLines(FindingType type, List<List<Integer>> expected) {
        assertEquals(
                expected,
                Question1038.findings(type).stream()
                        .map(finding -> finding.evidence().stream()
                                .map(evidence -> evidence.place().line())
                                .toList())
                        .toList());
    }

    private static List<Integer> linesOfPart(String part) {
        return Question1038.findings(FindingType.missingTranslation).stream()
                .filter(finding -> part.equals(finding.arguments().get("part")))
                .peek(finding -> assertEquals("nl", finding.arguments().get("missing")))
                .map(finding -> finding.evidence().get(0).place().line())
                .toList();
    }
}
