package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.RowOnLine;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.language.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in other shapes than the published one, and texts that are none. */
class LayoutTest {

    private static final String ACTIONS =
            "Commune / Gemeente\tMesure / Maatregel\tPLPP / PPBP\n\t\t(unité) / (eenheid)\n";
    private static final String GRANTS =
            "Thématique et mesure PGSP\tNom de l'asbl\tNombre\tMontant\tIntitulé\tDescriptif\tOmschrijving\n";

    @Test
    void aBareTableHasNoLetterAndNoAnnex() {
        ReadDocument read = TextReader.read(ACTIONS + "Jette\t2.1\tA : b / C: d");
        assertNull(read.letter());
        assertEquals(List.of(), read.annexes());
        assertEquals(List.of(new CommuneRow("Jette", DeclarationStatus.declared, Place.ofRow(1, 3))), read.communes());
        assertEquals(List.of(new Bilingual("b", "d")), read.actions().get(0).activities());
        assertEquals(
                Place.ofRow(2, 2),
                TextReader.read(GRANTS + "M2.1\tX").grants().get(0).place());
    }

    @Test
    void bothTablesFollowOneAnotherWithoutCaptions() {
        ReadDocument read = TextReader.read(ACTIONS + "Jette\t2.1\tA : b / C: d\n\n" + GRANTS + "M2.1\tX\t\t5 €");
        assertEquals(3, read.actions().get(0).place().line());
        assertEquals(Place.ofRow(2, 6), read.grants().get(0).place());
    }

    /** It was taken for the header again, and was in no total and no report. */
    @Test
    void aGrantWhoseMeasureHasItsTitleIsNoHeader() {
        ReadDocument read = TextReader.read(GRANTS + "M2.3: Mesures de confiance\tBeFUS asbl / vzw\t\t30.200 €");
        assertEquals("BeFUS asbl / vzw", read.grants().get(0).publishedName());
    }

    /** It was taken for the header's second line. */
    @Test
    void aRowWithoutItsFirstCellsIsNoPartOfTheHeader() {
        UnreadableText failure = assertThrows(
                UnreadableText.class, () -> TextReader.read(GRANTS + "\t\t21\t1.392.600 €\nM2.1\tX\t\t5 €"));
        assertTrue(failure.getMessage().startsWith("line 2"), failure.getMessage());
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfALine() {
        ReadDocument read = TextReader.read(Question1038.TEXT.replace("\n", "\r\n"));
        assertEquals(Question1038.READ, read);
        assertEquals(Question1038.LINES, PublishedText.of(Question1038.TEXT.replace("\n", "\r\n")));
    }

    @Test
    void aLineFeedAtTheEndStartsNoLine() {
        assertEquals(List.of("a", "", "b"), PublishedText.of("a\n\nb\n").lines());
        assertEquals(List.of(), PublishedText.of("").lines());
        assertEquals(List.of("a\fb", "\r"), PublishedText.of("a\fb\n\r").lines());
        assertEquals(153, Question1038.LINES.lineCount());
    }

    @Test
    void aFormFeedIsPartOfItsLine() {
        ReadDocument read = TextReader.read(ACTIONS + "\f\n\fJette\t2.1\tA : b / C: d");
        assertEquals(List.of(new CommuneRow("Jette", DeclarationStatus.declared, Place.ofRow(1, 4))), read.communes());
    }

    @Test
    void theDocumentReadsTheSameWithoutItsCaptionsOrWithThemInOneLanguage() {
        String bare =
                Question1038.TEXT.replace(Question1038.LINES.line(68), "").replace(Question1038.LINES.line(121), "");
        ReadDocument read = TextReader.read(bare);
        assertEquals(List.of(), read.annexes());
        assertEquals(Question1038.READ.actions(), read.actions());
        assertEquals(Question1038.READ.grants(), read.grants());
        assertEquals(Question1038.READ.letter(), read.letter());
        assertEquals(Question1038.READ.findings(), read.findings());

        String french = Question1038.TEXT.replace("Annexe 1 / Bijlage 1 :", "Annexe 1 :");
        assertEquals(
                new Annex(1, Question1038.READ.annexes().get(0).title(), 2022, 68, 119),
                TextReader.read(french).annexes().get(0));
    }

    @Test
    void trailingBlankCellsMayBeMissing() {
        String stripped = Question1038.TEXT
                .lines()
                .map(line -> line.replaceAll("\t+$", ""))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        ReadDocument read = TextReader.read(stripped);
        assertEquals(Question1038.READ.communes(), read.communes());
        assertEquals(Question1038.READ.actions(), read.actions());
        assertEquals(
                Question1038.READ.grants().stream()
                        .map(grant -> grant.description())
                        .toList(),
                read.grants().stream().map(grant -> grant.description()).toList());
        assertEquals(Question1038.READ.titles(), read.titles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "hello",
                "Jette\t2.1\tA : b / C: d",
                "Annexe 1 / Bijlage 1 : rien",
                "\t\t\t",
                "\uFEFF",
                "Question écrite n°1038 de Monsieur Emin Özkara,"
            })
    void aTextWithoutTableIsUnreadable(String text) {
        UnreadableText failure = assertThrows(UnreadableText.class, () -> TextReader.read(text));
        assertTrue(failure.getMessage().contains("notDocument"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jette~2.x~A : b / C: d|line 3, column 2",
                "~2.1~A : b / C: d|line 3, column 1",
                "Jette~~A : b / C: d|line 3, column 2",
                "Jette~2.1~A : b / C: d~more|line 3, column 4",
                "12~2.1~A : b / C: d|line 3, column 1",
            })
    void anActionThatCannotBeReadSaysWhere(String row, String where) {
        UnreadableText failure =
                assertThrows(UnreadableText.class, () -> TextReader.read(ACTIONS + row.replace('~', '\t')));
        assertTrue(failure.getMessage().startsWith(where), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total~~~5 €|line 2, column 1",
                "~X~~5 €|line 2, column 1",
                "T2~X~~5 €|line 2, column 1",
                "M2.1: a / b~~many|line 2, column 3",
                "M2.1: a / b~~-1|line 2, column 3",
                "M2.1~X~~88,300|line 2, column 4",
                "M2.1~X~~-5 €|line 2, column 4",
                "M2.1~X~~5 €~a~b~c~d|line 2, column 8",
            })
    void aGrantThatCannotBeReadSaysWhere(String row, String where) {
        UnreadableText failure =
                assertThrows(UnreadableText.class, () -> TextReader.read(GRANTS + row.replace('~', '\t')));
        assertTrue(failure.getMessage().startsWith(where), failure.getMessage());
    }

    @Test
    void aCommuneThatNamesAMeasureOnALaterRowIsDeclared() {
        ReadDocument read = TextReader.read(
                ACTIONS + "Jette\t\t\n\t2.1\tA : b / C: d\nVorst\t\t\n\t/\t/\nJette\t2.2\tE : f / G: h");
        assertEquals(
                List.of(DeclarationStatus.declared, DeclarationStatus.nothingDeclared),
                read.communes().stream().map(CommuneRow::status).toList());
        assertEquals(
                List.of("Jette", "Jette"),
                read.actions().stream().map(ActionRow::commune).toList());
        assertEquals(6, read.findings().get(0).evidence().get(0).place().line());
    }

    @Test
    void aHeaderRepeatedOnTheNextPageIsNoRow() {
        ReadDocument read = TextReader.read(ACTIONS + "Jette\t2.1\tA : b / C: d\n" + ACTIONS + "\t2.2\tE : f / G: h");
        assertEquals(
                List.of(3, 6),
                read.actions().stream().map(action -> action.place().line()).toList());
    }

    @Test
    void aLostSeparatorIsInferredFromAnyPairOfUnits() {
        ReadDocument read = TextReader.read(ACTIONS
                + "Jette\t2.1\tPôle jeunes : a / Pool Jeugd: b\n"
                + "\t2.2\tPôle jeunes : RELATION JEUNES/POLICE Pool Jeugd: RELATIE JONGEREN / POLITIE\n"
                + "Vorst\t2.2\tAutre pôle : c Pool Jeugd: d\n"
                + "\t2.3\tPôle : rien de connu Dienst: e");
        assertEquals(
                List.of(new Bilingual("RELATION JEUNES/POLICE", "RELATIE JONGEREN / POLITIE")),
                read.actions().get(1).activities());
        assertEquals(
                new Bilingual("Autre pôle", "Pool Jeugd"), read.actions().get(2).unit());
        assertEquals(new Bilingual("Pôle", null), read.actions().get(3).unit());
        assertEquals(
                List.of(new Bilingual("rien de connu Dienst: e", null)),
                read.actions().get(3).activities());
        assertEquals(
                List.of("true", "true", "false"),
                read.findings().stream()
                        .filter(finding -> finding.type() == FindingType.missingSeparator)
                        .map(finding -> finding.arguments().get("inferred"))
                        .toList());
    }

    @Test
    void aCellWithoutColonHasNoUnit() {
        ReadDocument read = TextReader.read(ACTIONS + "Jette\t2.1\tMaraude/rue / Straatwerk\n\t2.2\tMaraude");
        assertNull(read.actions().get(0).unit());
        assertEquals(
                List.of(new Bilingual("Maraude/rue", "Straatwerk")),
                read.actions().get(0).activities());
        assertEquals(
                List.of(new Bilingual("Maraude", null)), read.actions().get(1).activities());
    }

    @Test
    void textInATotalBelowACompleteGrantBelongsToNothingKnown() {
        ReadDocument read = TextReader.read(GRANTS + "M2.1\tX\t\t5 €\ta / b\tc\td\nM2.2: e / f\t\t1\t5 €\t\tstray\t");
        assertEquals(1, read.findings().size());
        SeenFinding finding = read.findings().get(0);
        assertEquals(FindingType.misplacedText, finding.type());
        assertEquals(new RowOnLine(3), finding.subject());
        assertEquals(1, finding.evidence().size());
    }

    @Test
    void aDescriptionInDutchAloneLacksItsFrench() {
        ReadDocument read = TextReader.read(GRANTS + "M2.1\tX\t\t\ta / b\t\td");
        assertNull(read.grants().get(0).amount());
        assertEquals(FindingType.blankAmount, read.findings().get(0).type());
        assertEquals(4, read.findings().get(0).evidence().get(0).place().column());
        assertEquals(new Bilingual(null, "d"), read.grants().get(0).description());
        assertEquals("fr", read.findings().get(1).arguments().get("missing"));
        assertEquals(7, read.findings().get(1).evidence().get(0).place().column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p>|<p>", "a <br/> b|<br/>", "x </li>|</li>", "<ul style=\"a\">|<ul style=\"a\">", "<<b>|<b>",
                "1 < 2 et 3 > 2|", "<3 €>|", "a <b|", "<a <b>|<b>", "<>|",
            })
    void tagsAreTold(String text, String tag) {
        assertEquals(tag, Markup.firstTag(text));
    }
}
