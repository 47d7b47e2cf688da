package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are made to take memory or time are refused before they are opened. */
class HostileWorkbookTest {

    private static final List<String> TOO_LONG = List.of("0 cellTooLong {limit=32768}");
    private static final List<String> DAMAGED = List.of("0 damagedWorkbook");
    private static final String END = "</sheetData>";

    @TempDir
    private Path folder;

    /** Two million characters that pack too badly to be taken for a bomb. */
    private final String longText = new Random(1)
            .ints(2_000_000, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    @Test
    void aTextOfTwoMillionCharacters() throws Exception {
        assertEquals(TOO_LONG, told(sheet -> sheet.replace("JES", longText)));
    }

    @Test
    void aTextInManyPieces() throws Exception {
        String pieces = longText.replace("e", "</t></r><r><t>");
        assertEquals(
                TOO_LONG,
                told(sheet -> sheet.replace(
                        END,
                        "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><r><t>" + pieces + "</t></r></is></c></row>"
                                + END)));
    }

    @Test
    void aCommentOfTwoMillionCharacters() throws Exception {
        String comment = "<!--" + longText.replace("e", "<a") + "-->";
        assertEquals(TOO_LONG, told(sheet -> sheet.replace(END, comment + END)));
        assertEquals(
                TOO_LONG,
                told(sheet -> sheet.replace("<worksheet", "<?a " + longText.replace("e", "<a") + "?><worksheet")));
    }

    @Test
    void anAttributeOfTwoMillionCharacters() throws Exception {
        assertEquals(TOO_LONG, told(sheet -> sheet.replace(END, "<row a=\"" + longText + "\"/>" + END)));
    }

    @Test
    void moreFormulasOverRangesThanAnyTableHas() throws Exception {
        String array = "<row><c><f t=\"array\" ref=\"A1:Z9\">1</f><v>1</v></c></row>";
        String shared = "<row><c><f t=\"shared\" ref=\"A1:Z9\" si=\"1\">1</f><v>1</v></c></row>";
        assertEquals(DAMAGED, told(sheet -> sheet.replace(END, array.repeat(1001) + END)));
        assertEquals(DAMAGED, told(sheet -> sheet.replace(END, shared.repeat(10_001) + END)));
        assertEquals(
                DAMAGED,
                told(sheet -> sheet.replace(
                        END, END + "<mergeCells>" + "<mergeCell ref=\"A9:B9\"/>".repeat(10_001) + "</mergeCells>")));
        assertEquals(
                DAMAGED,
                told(sheet -> sheet.replace(END, "<row><c><f>" + "1+".repeat(5000) + "1</f><v>1</v></c></row>" + END)));
    }

    /** The time to read a number grows with the square of its length. */
    @Test
    void aNumberOfManyDigits() throws Exception {
        assertEquals(
                DAMAGED, told(sheet -> sheet.replace(END, "<row><c><v>0." + "9".repeat(400) + "</v></c></row>" + END)));
        assertEquals(
                DAMAGED,
                told(sheet -> sheet.replace(
                        END, "<row><c t=\"n\"><v>1" + "<![CDATA[1]]>".repeat(400) + "</v></c></row>" + END)));
    }

    /** A reader holds a row as a whole. */
    @Test
    void aRowOfManyLongTexts() throws Exception {
        String text = "<c t=\"inlineStr\"><is><t>" + longText.substring(0, 900_000) + "</t></is></c>";
        assertEquals(TOO_LONG, told(sheet -> sheet.replace(END, "<row>" + text.repeat(5) + "</row>" + END)));
        String shared = "<row><c><f t=\"shared\" ref=\"A1:Z9\" si=\"1\">" + "1+".repeat(4000) + "1</f><v>1</v></c>"
                + "<c><f t=\"shared\" si=\"1\"/><v>1</v></c>".repeat(600) + "</row>";
        assertEquals(TOO_LONG, told(sheet -> sheet.replace(END, shared + END)));
    }

    @Test
    void aRangeThatNoSpreadsheetWrites() throws Exception {
        assertEquals(
                DAMAGED,
                told(sheet -> sheet.replace(
                        END, END + "<mergeCells><mergeCell ref=\"A9:B" + "0".repeat(40) + "9\"/></mergeCells>")));
        assertEquals(
                DAMAGED,
                told(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"a\" Type=\"/worksheet\" Target=\"" + "a".repeat(301) + "\"/>"));
    }

    /** A reader holds them all, however little they take when packed. */
    @Test
    void moreOfWhatIsKeptForTheWholeWorkbookThanAnySpreadsheetWrites() throws Exception {
        assertEquals(DAMAGED, told("xl/styles.xml", "</cellXfs>", "<xf/>".repeat(65_491)));
        assertEquals(DAMAGED, told("xl/styles.xml", "</cellXfs>", "<numFmt/>".repeat(65_491)));
        assertEquals(DAMAGED, told("xl/workbook.xml", "</sheets>", "<sheet/>".repeat(1001)));
        assertEquals(DAMAGED, told("xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship/>".repeat(10_001)));
    }

    @Test
    void moreTextsThanItsRowsMayHold() throws Exception {
        Limits standard = Limits.standard();
        Limits few = new Limits(
                standard.bytes(),
                1000,
                standard.cellLength(),
                standard.columns(),
                standard.gatheredCharacters(),
                standard.unzippedBytes(),
                standard.partBytes(),
                standard.ratio(),
                standard.entries());
        Path file = made("xl/styles.xml", before("</cellXfs>", "<si/>".repeat(10_001)), StandardCharsets.UTF_8);
        assertEquals(
                List.of("0 tooManyRows {limit=1000}"),
                Received.from(file, few, null).written());
    }

    @Test
    void xmlInWideCharacters() throws Exception {
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(DAMAGED, told(UnaryOperator.identity(), wide));
        }
    }

    @Test
    void anUntouchedOneIsRead() throws Exception {
        assertEquals(List.of(), told(UnaryOperator.identity()));
    }

    private List<String> told(UnaryOperator<String> change) throws IOException, URISyntaxException {
        return told(change, StandardCharsets.UTF_8);
    }

    /** What is told of a workbook whose second sheet, a table of grants, is changed. */
    private List<String> told(UnaryOperator<String> change, Charset charset) throws IOException, URISyntaxException {
        return Received.from(made("xl/worksheets/sheet2.xml", change, charset)).written();
    }

    /** What is told of a workbook with more before the end of an element of a part. */
    private List<String> told(String part, String end, String more) throws IOException, URISyntaxException {
        return Received.from(made(part, before(end, more), StandardCharsets.UTF_8))
                .written();
    }

    private static UnaryOperator<String> before(String end, String more) {
        return content -> content.replace(end, more + end);
    }

    /** A workbook of which one part is changed. */
    private Path made(String changed, UnaryOperator<String> change, Charset charset)
            throws IOException, URISyntaxException {
        Path file = folder.resolve("hostile.xlsx");
        Path base = BadInputTest.folder().resolve("severalTables.xlsx");
        try (ZipFile parts = ZipFile.builder().setPath(base).get();
                OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream packed = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                String content = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                packed.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith("sheet1.xml")) {
                    packed.write("<?xml version=\"1.0\"?><worksheet><sheetData/></worksheet>"
                            .getBytes(StandardCharsets.UTF_8));
                } else if (part.getName().equals(changed)) {
                    packed.write(change.apply(content.replace(" encoding=\"UTF-8\"", ""))
                            .getBytes(charset));
                } else {
                    packed.write(content.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }
}
