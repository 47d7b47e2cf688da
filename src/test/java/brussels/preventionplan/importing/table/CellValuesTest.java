package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.text.TableColumn;
import brussels.preventionplan.language.Bilingual;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cells come to that a format writes in its own way. */
class CellValuesTest {

    private static final String FORMULA_WITH_VALUE = "<c t=\"str\"><f>IF(Z2=\"\",\"\",Z2)</f><v>%s</v></c>";

    @TempDir
    private Path folder;

    @Test
    void anApostropheThatKeepsAFormulaAwayGoesAnyOtherStays() throws URISyntaxException {
        Received received = fixture("apostrophes.csv");
        assertEquals(
                List.of("=1+1", "'s Gravenhage"),
                received.grants.stream().map(GrantRow::publishedName).toList());
        assertEquals(new Bilingual("-a", null), received.grants.get(0).title());
        assertEquals(new Bilingual("'a", null), received.grants.get(1).title());
    }

    @Test
    void aTextOnlyLosesNoApostrophe() throws IOException {
        Received received = written("measure\torganization\tamount\nM2.1\t'=\"JES\"\t1.00\n");
        assertEquals("'=\"JES\"", received.grants.get(0).publishedName());
    }

    @Test
    void numbersOfAWorkbookAreExact() throws URISyntaxException {
        Received received = fixture("numbers.xlsx");
        assertEquals(
                List.of(new BigDecimal("1392600.00"), new BigDecimal("12.30"), new BigDecimal("999999999999.99")),
                received.grants.stream().map(GrantRow::amount).toList());
        assertEquals("M2.2", received.grants.get(1).measure().toString());
        assertEquals(21, received.totals.get(0).projectCount());
    }

    @Test
    void aFormulaIsReadAsWhatItCameTo() throws URISyntaxException {
        GrantRow read = fixture("formulas.xlsx").grants.get(0);
        assertEquals(new BigDecimal("2.00"), read.amount());
        assertEquals(new Bilingual("ab", null), read.title());
    }

    /** Spreadsheets are filled down beyond their last row: {@code =IF(Z2="";"";Z2)}. */
    @Test
    void aFormulaThatCameToNothingIsABlankCell() throws IOException {
        Received received = workbook(
                FORMULA_WITH_VALUE.formatted("M2.1") + FORMULA_WITH_VALUE.formatted("Foyer")
                        + FORMULA_WITH_VALUE.formatted("") + "<c><f>30200</f><v>30200</v></c>",
                FORMULA_WITH_VALUE.formatted("M2.2")
                        + FORMULA_WITH_VALUE.formatted("")
                        + FORMULA_WITH_VALUE.formatted("")
                        + FORMULA_WITH_VALUE.formatted(""),
                FORMULA_WITH_VALUE.formatted("").repeat(4),
                FORMULA_WITH_VALUE.formatted("").repeat(6));
        assertEquals(List.of(), received.written());
        assertEquals(1, received.grants.size());
        assertEquals(new BigDecimal("30200.00"), received.grants.get(0).amount());
        assertEquals(1, received.totals.size());
        assertEquals(2, received.rows());
    }

    @Test
    void aFormulaWhoseValueIsNotStoredIsRefused() throws IOException {
        String text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        Received received = workbook(
                text.formatted("M2.1") + text.formatted("Foyer") + "<c/><c><f>A1</f></c>",
                text.formatted("M2.1") + text.formatted("JES") + "<c/><c t=\"str\"><f>A2</f></c>");
        assertEquals(List.of("2:4 amount '=A1' formula", "3:4 amount '=A2' formula"), received.written());
        assertEquals(2, received.rejected.size());
    }

    @Test
    void aCellMayHoldLineBreaksAndRowsKeepTheirPhysicalLine() throws URISyntaxException {
        Received received = fixture("lineBreaks.csv");
        assertEquals("Titre\r\nsur deux lignes", received.grants.get(0).title().fr());
        assertEquals(2, received.grants.get(0).place().line());
        assertEquals(4, received.rejected.get(0).place().line());
    }

    @Test
    void anEnterpriseNumberIsItsTenDigits() throws URISyntaxException {
        assertEquals(
                List.of("0477472701", "0477472701"),
                fixture("enterpriseNumber.csv").grants.stream()
                        .map(GrantRow::enterpriseNumber)
                        .toList());
    }

    /** It was dropped without a word beside the columns of the annex. */
    @Test
    void anEnterpriseNumberMayStandBesideTheColumnsOfTheAnnex() throws IOException {
        Received received =
                written("Mesure;Organisation;Nombre de projets;Montant;" + TableColumn.TITLE_OF_ANNEX.replace(";", "")
                        + ";Descriptif;Omschrijving;Numéro d'entreprise\nM2.1;A;;1,00;T;f;n;0477.472.701\n"
                        + "M2.1;B;;1,00;T;f;n;0477.472.702\n");
        assertEquals(
                List.of("0477472701"),
                received.grants.stream().map(GrantRow::enterpriseNumber).toList());
        assertEquals(1, received.rejected.size());
    }

    @Test
    void aGrantWithoutAmountIsKept() throws URISyntaxException {
        Received received = fixture("blankAmount.csv");
        assertEquals(1, received.grants.size());
        assertEquals(FindingType.blankAmount, received.findings.get(0).type());
        assertEquals(3, received.findings.get(0).evidence().get(0).place().column());
    }

    /** It was dropped without a word. */
    @Test
    void aNumberOfProjectsOnAGrantsRowIsKeptAndTold() throws IOException {
        Received received = written("""
                organization;projectCount;measure;amount
                JES;3;M2.1;1,00
                Foyer;1;M2.1;1,00
                Dakira;;M2.1;1,00
                """);
        assertEquals(List.of(), received.written());
        assertEquals(
                Arrays.asList(3, null, null),
                received.grants.stream().map(GrantRow::projectCount).toList());
        List<SeenFinding> misplaced = received.findings.stream()
                .filter(finding -> finding.type() == FindingType.misplacedText)
                .toList();
        assertEquals(
                List.of(Map.of("organization", "JES", "projectCount", "3")),
                misplaced.stream().map(SeenFinding::arguments).toList());
        assertEquals(
                List.of(new SeenFinding.Evidence(Place.ofRow(2, 2).cell(2), "3")),
                misplaced.get(0).evidence());
    }

    @Test
    void aCommuneSpelledAsAVariantIsFoundInTheFilesOwnColumn() throws IOException {
        Received received = written("activity;measure;commune\nA : b / C: d;M2.1;Bruxelles Ville / Brussel-stad\n");
        assertEquals(FindingType.nameVariant, received.findings.get(0).type());
        assertEquals(3, received.findings.get(0).evidence().get(0).place().column());
    }

    @Test
    void theOrderOfRowsIsKept() throws IOException {
        Received received = written("measure;organization;amount\n"
                .concat("M2.1: Titre / Titel;;1,00\nM2.1;B;1,00\nM2.1;A;1,00\nM2.2;;1,00\n"));
        assertEquals(
                List.of(2, 5),
                received.totals.stream().map(row -> row.place().line()).toList());
        assertEquals(
                List.of("B", "A"),
                received.grants.stream().map(GrantRow::publishedName).toList());
        assertEquals(new Bilingual("Titre", "Titel"), received.titles.get(0).title());
    }

    /** A workbook of a header and rows; an element of a cell gets its place in the order of the row. */
    private Received workbook(String... rows) throws IOException {
        StringBuilder more = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            int line = row + 2;
            AtomicInteger column = new AtomicInteger('A');
            more.append("<row r=\"" + line + "\">")
                    .append(Pattern.compile("<c\\b")
                            .matcher(rows[row])
                            .replaceAll(cell -> "<c r=\"" + (char) column.getAndIncrement() + line + "\""))
                    .append("</row>");
        }
        WrittenTable header = new WrittenTable(List.of(List.of("measure", "organization", "projectCount", "amount")));
        Path file = Files.write(folder.resolve("table.xlsx"), header.xlsx());
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            Path sheet = parts.getPath("xl/worksheets/sheet1.xml");
            Files.writeString(sheet, Files.readString(sheet).replace("</sheetData>", more + "</sheetData>"));
        }
        return Received.from(file);
    }

    private static Received fixture(String name) throws URISyntaxException {
        return Received.from(BadInputTest.folder().resolve(name));
    }

    private Received written(String text) throws IOException {
        return Received.from(Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
