package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.importing.reading.RowIssue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file under importing/ is named by its defect, and all that is wrong with it is told. */
class BadInputTest {

    /**
     * For each file how many data rows it gives, how many of them rejected, and its issues: row, column, name of the
     * column, value, reason, what may be meant.
     */
    private static final String EXPECTED = """
            == amounts.csv: 8 rows, 6 rejected
            2:1 amount '-5' negativeAmount
            3:1 amount '0,00' zeroAmount
            4:1 amount '1.000.000.000.000' amountTooLarge
            5:1 amount '5 000 000 000 000 000 000' amountTooLarge
            6:1 amount '1.234,567' tooManyDecimals
            7:1 amount 'n/a' notAmount
            8:1 amount '88,300' ambiguousAmount
            == answerWithDefects.txt: 3 rows, 3 rejected
            4:2 '2.x' notMeasure
            7:4 '88,300' ambiguousAmount
            8:1 'M2.8' unknownMeasure → M2.1
            == apostrophes.csv: 2 rows, 0 rejected
            == blankAmount.csv: 1 rows, 0 rejected
            == blankFile.txt: 0 rows, 0 rejected
            0 emptyFile
            == cellWithoutColumn.csv: 1 rows, 1 rejected
            2:5 'stray' cellWithoutColumn
            == codes.csv: 7 rows, 7 rejected
            2:1 measure 'M2.7' unknownMeasure → M2.1
            3:1 measure 'M3.1' unknownMeasure → M2.1
            4:1 measure 'm2,1' notMeasure → M2.1
            5:1 measure 'Total' notMeasure
            6:1 measure '' missingMeasure
            7:1 measure 'T2' grantUnderTheme
            8:1 measure 'T3' unknownTheme → T2
            == columnBeyondTheLast.xlsx: 0 rows, 0 rejected
            0 damagedWorkbook
            == cutOff.xlsx: 0 rows, 0 rejected
            0 damagedWorkbook
            == damagedUtf8.csv: 0 rows, 0 rejected
            2 notText {encoding=UTF-8}
            == dates.xlsx: 3 rows, 3 rejected
            2:4 amount '2023-01-01' dateForAmount
            3:3 projectCount '2023-01-01' dateForAmount
            4:1 measure '2023-01-02' notMeasure
            == doubledColumn.csv: 1 rows, 0 rejected
            1:4 Montant 'Montant' doubledColumn {first=3}
            == duplicateRow.csv: 2 rows, 0 rejected
            == emptyFile.csv: 0 rows, 0 rejected
            0 emptyFile
            == emptyWorkbook.xlsx: 0 rows, 0 rejected
            0 emptyFile
            == enterpriseNumber.csv: 4 rows, 2 rejected
            4:4 enterpriseNumber '0477.472.702' notEnterpriseNumber
            5:4 enterpriseNumber 'abc' notEnterpriseNumber
            == externalEntity.xlsx: 0 rows, 0 rejected
            0 documentType
            == formulas.xlsx: 4 rows, 3 rejected
            2:4 amount '=1+1' formula
            4:4 amount '#DIV/0!' errorValue
            5:2 organization '#REF!' errorValue
            == lettersOnly.txt: 0 rows, 0 rejected
            0 noHeader
            == lineBreaks.csv: 2 rows, 1 rejected
            4:3 amount 'n/a' notAmount
            == manyDefects.csv: 1 rows, 1 rejected
            2:1 measure 'X' notMeasure
            2:3 projectCount 'many' notCount
            2:4 amount 'n/a' notAmount
            2:5 enterpriseNumber '1' notEnterpriseNumber
            == mergedCells.xlsx: 3 rows, 2 rejected
            3:1 measure 'M2.1' mergedCells {range=A3:A4}
            4:1 measure '' missingMeasure
            == missingColumn.csv: 0 rows, 0 rejected
            1 missingColumn {column=amount}
            == missingCommune.csv: 5 rows, 5 rejected
            2:1 commune '' missingCommune
            3:1 commune '12' notCommune
            4:1 commune '12' notCommune
            5:2 measure '' missingMeasure
            6:2 measure '2.x' notMeasure
            == misspelledColumn.csv: 0 rows, 0 rejected
            1:2 organisaton 'organisaton' unknownColumn → organisation
            1 missingColumn {column=organization}
            == noHeader.csv: 0 rows, 0 rejected
            0 noHeader
            == noTable.xlsx: 0 rows, 0 rejected
            0 noHeader
            == notCount.csv: 3 rows, 2 rejected
            2:3 projectCount 'many' notCount
            3:3 projectCount '-1' notCount
            == notText.csv: 0 rows, 0 rejected
            3 notText {encoding=windows-1252}
            == notWorkbook.xlsx: 0 rows, 0 rejected
            0 damagedWorkbook
            == nulByte.csv: 0 rows, 0 rejected
            2 nulByte
            == numbers.xlsx: 9 rows, 5 rejected
            4:4 amount '88.123' tooManyDecimals
            5:4 amount '-5.00' negativeAmount
            6:4 amount '1E+300' notAmount
            7:4 amount '1E+999999999' notAmount
            8:4 amount '0.00' zeroAmount
            10:4 amount 'TRUE' notAmount
            == oldWorkbook.xlsx: 0 rows, 0 rejected
            0 unsupportedFormat {format=XLS}
            == onlyHeader.csv: 0 rows, 0 rejected
            1 onlyHeader
            == otherKind.csv: 1 rows, 0 rejected
            == pdf.csv: 0 rows, 0 rejected
            0 unsupportedFormat {format=PDF}
            == repeatedCommune.csv: 3 rows, 1 rejected
            3:1 commune 'Vorst' repeatedCommune {first=2}
            == repeatedTotal.csv: 3 rows, 1 rejected
            4:1 measure 'M2.1' repeatedTotal {first=2}
            == severalTables.xlsx: 0 rows, 0 rejected
            0 severalTables {sheet=Feuil2}
            == stringBeyondTheLast.xlsx: 0 rows, 0 rejected
            0 damagedWorkbook
            == tablesOfBothKinds.xlsx: 0 rows, 0 rejected
            0 severalTables {sheet=Feuil3}
            == textAfterQuote.csv: 1 rows, 1 rejected
            2 brokenQuotes
            == totalAsOrganization.csv: 9 rows, 3 rejected
            4:2 organization 'Total / Totaal' notOrganization {limit=500}
            5:2 organization 'SOUS-TOTAL GÉNÉRAL' notOrganization {limit=500}
            6:2 organization 'Algemeen totaal' notOrganization {limit=500}
            == unclosedQuote.csv: 2 rows, 2 rejected
            2:3 amount 'n/a' notAmount
            3 brokenQuotes
            == unknownColumn.csv: 1 rows, 0 rejected
            1:4 remark 'remark' unknownColumn
            == unknownCommune.csv: 3 rows, 3 rejected
            2:1 commune 'Forêt / Vorst' unknownCommune → Vorst
            4:1 commune 'Liège' unknownCommune
            5:1 commune 'Ixelle' unknownCommune → Ixelles
            3:1 commune 'Forêt / Vorst' unknownCommune → Vorst
            5:2 measure 'M2.9' unknownMeasure → M2.1
            == utf16WithoutMark.csv: 0 rows, 0 rejected
            1 nulByte
            """;

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDefectIsTold(String file) throws URISyntaxException {
        List<String> expected = Objects.requireNonNull(expected().get(file), () -> file + " is not in the table");
        Received received = Received.from(folder().resolve(file));
        List<String> told =
                new ArrayList<>(List.of(received.rows() + " rows, " + received.rejected.size() + " rejected"));
        told.addAll(received.written());
        assertEquals(String.join("\n", expected), String.join("\n", told));
        assertTrue(received.givesEachLineOnce());
        Set<Integer> linesWithError = received.issues.stream()
                .filter(RowIssue::isError)
                .map(RowIssue::row)
                .collect(Collectors.toSet());
        received.rejected.forEach(
                row -> assertTrue(linesWithError.contains(row.place().line()), () -> "why is " + row + " rejected?"));
    }

    @Test
    void everyFileOfTheTableIsThere() throws IOException, URISyntaxException {
        assertEquals(expected().keySet(), files().collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : EXPECTED.lines().toList()) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>(List.of(line.substring(line.indexOf(": ") + 2)));
                expected.put(line.substring(3, line.indexOf(": ")), current);
            } else {
                current.add(line);
            }
        }
        return expected;
    }

    static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(BadInputTest.class.getResource("/importing"))
                .toURI());
    }
}
