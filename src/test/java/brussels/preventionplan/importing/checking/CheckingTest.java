package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.measure.PlanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingTest {

    private static final Bilingual TITLE = new Bilingual("Titre", "Titel");

    /** A document that a test writes row by row; each row stands on the line after the one before. */
    private static final class Written {

        private final List<Consumer<RowSink>> rows = new ArrayList<>();
        private final List<Known.Misspelling> misspellings = new ArrayList<>();
        private int line;

        Written commune(String name) {
            CommuneRow row = new CommuneRow(name, DeclarationStatus.declared, Place.ofRow(1, ++line));
            rows.add(sink -> sink.commune(row));
            return this;
        }

        Written action(String commune, String measure) {
            ActionRow row = new ActionRow(
                    commune,
                    MeasureCode.fromString(measure),
                    "Cellule : activité",
                    null,
                    List.of(),
                    Place.ofRow(1, ++line));
            rows.add(sink -> sink.action(row));
            return this;
        }

        Written title(String code) {
            PlanTitle title = new PlanTitle(code, TITLE, Place.ofRow(2, line));
            rows.add(sink -> sink.title(title));
            return this;
        }

        Written total(String code, @Nullable Integer count, @Nullable String amount) {
            DeclaredTotalRow row = new DeclaredTotalRow(
                    code, count, amount == null ? null : new BigDecimal(amount), code + "\t…", Place.ofRow(2, ++line));
            rows.add(sink -> sink.declaredTotal(row));
            return this;
        }

        Written grant(String measure, String organization, @Nullable String amount) {
            GrantRow row = new GrantRow(
                    MeasureCode.fromString(measure),
                    organization,
                    null,
                    null,
                    amount == null ? null : new BigDecimal(amount),
                    amount == null ? "" : amount,
                    TITLE,
                    null,
                    "Titre / Titel",
                    Place.ofRow(2, ++line));
            rows.add(sink -> sink.grant(row));
            return this;
        }

        Written misspelled(int onLine, String word, String expected) {
            misspellings.add(new Known.Misspelling(onLine, "nl", word, expected));
            return this;
        }

        Checked check() {
            Map<String, String> themes = new LinkedHashMap<>();
            for (int number = 1; number <= 6; number++) {
                themes.put("M2." + number, "T2");
            }
            GatheredRows gathered = new GatheredRows();
            Checking checking = new Checking(
                    2022,
                    new Known(CommuneNames.shipped(), themes, new PlanYears(2021, 2024), misspellings),
                    TableColumns.OF_ANNEXES,
                    gathered);
            rows.forEach(row -> row.accept(checking.rows()));
            CheckedDocument document = checking.end(new Answer(null, List.of()));
            return new Checked(document, gathered.findings, gathered.issues);
        }
    }

    /** What a check comes to. */
    private record Checked(CheckedDocument document, List<SeenFinding> findings, List<RowIssue> issues) {

        List<SeenFinding> findings(FindingType type) {
            return findings.stream().filter(finding -> finding.type() == type).toList();
        }

        RowIssue onlyIssue() {
            assertEquals(1, issues.size(), issues::toString);
            return issues.get(0);
        }
    }

    /** Keeps findings and issues. */
    private static final class GatheredRows implements RowSink {

        private final List<SeenFinding> findings = new ArrayList<>();
        private final List<RowIssue> issues = new ArrayList<>();

        @Override
        public void commune(CommuneRow row) {}

        @Override
        public void action(ActionRow row) {}

        @Override
        public void title(PlanTitle title) {}

        @Override
        public void declaredTotal(DeclaredTotalRow row) {}

        @Override
        public void grant(GrantRow row) {}

        @Override
        public void rejected(RejectedRow row) {}

        @Override
        public void finding(SeenFinding finding) {
            findings.add(finding);
        }

        @Override
        public void issue(RowIssue issue) {
            issues.add(issue);
        }
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
        CheckedDocument checked = new Written().commune(name).check().document();
        assertEquals(nisCode, checked.declarations().get(0).nisCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forêt", "Forest / Ukkel", "Liège / Luik", "Forest Vorst", "/"})
    void aCommuneThatIsNoneIsAnIssue(String name) {
        RowIssue refused =
                new Written().commune("Anderlecht").commune(name).check().onlyIssue();
        assertEquals(2, refused.row());
        assertEquals(name, refused.value());
        assertEquals(IssueReason.unknownCommune, refused.reason());
    }

    @Test
    void aCommuneSpelledInAnotherWayIsANameVariant() {
        Checked checked = new Written()
                .commune("Forest / Vorst")
                .commune("Bruxelles Ville / Brussel-stad")
                .check();
        List<SeenFinding> variants = checked.findings(FindingType.nameVariant);
        assertEquals(1, variants.size());
        assertEquals(new Subject.CommuneOnLine(2), variants.get(0).subject());
        assertEquals(
                Map.of("variant", "Bruxelles Ville / Brussel-stad", "name", "Bruxelles / Brussel"),
                variants.get(0).arguments());
    }

    @Test
    void anActionUnderM27IsAnIssue() {
        RowIssue refused = new Written()
                .commune("Forest / Vorst")
                .action("Forest / Vorst", "2.7")
                .check()
                .onlyIssue();
        assertEquals(2, refused.row());
        assertEquals("M2.7", refused.value());
        assertEquals(IssueReason.unknownMeasure, refused.reason());
    }

    @Test
    void aGrantUnderM27IsAnIssue() {
        assertEquals(
                IssueReason.unknownMeasure,
                new Written().grant("M2.7", "Foyer", "1").check().onlyIssue().reason());
    }

    @Test
    void aTotalForM27OrForAnotherThemeIsAnIssue() {
        assertEquals(
                IssueReason.unknownMeasure,
                new Written().total("M2.7", 1, null).check().onlyIssue().reason());
        assertEquals(
                IssueReason.unknownTheme,
                new Written().total("T3", 1, null).check().onlyIssue().reason());
        assertEquals(List.of(), new Written().total("T2", null, null).check().findings(FindingType.totalMismatch));
    }

    @Test
    void declarationsNameEachRowsMeasure() {
        CheckedDocument checked = new Written()
                .commune("Evere")
                .action("Evere", "2.2")
                .action("Evere", "2.1")
                .action("Evere", "2.2")
                .commune("Jette")
                .check()
                .document();
        assertEquals(
                List.of("M2.2", "M2.1", "M2.2"),
                checked.declarations().get(0).measures().stream()
                        .map(MeasureCode::toString)
                        .toList());
        assertEquals(List.of(), checked.declarations().get(1).measures());
    }

    @Test
    void aMeasureWithoutATitleIsFoundWhereItIsFirstNamed() {
        Checked checked = new Written()
                .commune("Evere")
                .action("Evere", "2.2")
                .action("Evere", "2.1")
                .action("Evere", "2.2")
                .title("M2.1")
                .grant("M2.3", "Foyer", "1")
                .check();
        assertEquals(
                List.of("M2.2 2", "M2.3 5"),
                checked.document().firstMentions().stream()
                        .map(mention ->
                                mention.measure() + " " + mention.place().line())
                        .toList());
        assertEquals(
                List.of(new Subject.Measure("M2.2"), new Subject.Measure("M2.3")),
                checked.findings(FindingType.missingMeasureTitle).stream()
                        .map(SeenFinding::subject)
                        .toList());
    }

    @Test
    void aTotalThatDoesNotAddUpIsFound() {
        Checked checked = new Written()
                .total("M2.1", 2, "30")
                .grant("M2.1", "Foyer", "10")
                .grant("M2.1", "Dakira", "20.50")
                .total("M2.2", 1, null)
                .grant("M2.2", "Foyer", null)
                .total("M2.3", 1, "5")
                .check();
        List<SeenFinding> mismatches = checked.findings(FindingType.totalMismatch);
        assertEquals(
                List.of(new Subject.RowOnLine(1), new Subject.RowOnLine(6)),
                mismatches.stream().map(SeenFinding::subject).toList());
        assertEquals("30.50", mismatches.get(0).arguments().get("listedAmount"));
        assertEquals("2", mismatches.get(0).arguments().get("listedCount"));
        assertEquals("0", mismatches.get(1).arguments().get("listedCount"));
    }

    @Test
    void aMisspelledWordIsAboutItsRowElseTheDocument() {
        Checked checked = new Written()
                .grant("M2.1", "Foyer", "1")
                .misspelled(1, "gevareerd", "gevarieerd")
                .misspelled(40, "werkeld", "")
                .check();
        assertEquals(
                List.of(new Subject.RowOnLine(1), new Subject.WholeDocument()),
                checked.findings(FindingType.misspelling).stream()
                        .map(SeenFinding::subject)
                        .toList());
    }
}
