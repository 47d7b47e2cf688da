package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.platform.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are too large to be kept, that are told to be something, and what is to be known before reading. */
class UploadTest {

    private static final String HEADER = "measure,organization,amount,title\n";
    private static final int MEBI = 1024 * 1024;

    /** Small enough that a test reaches them. */
    private static final Limits SMALL = new Limits(10_000, 3, 20, 5, 200, 20_000, 10_000, 50, 12);

    @TempDir
    private Path folder;

    @Test
    void aFileOfOneGibibyteIsNotRead() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1024L * MEBI);
        }
        assertEquals(
                List.of("0 tooLarge {limit=104857600}"), Received.from(file).written());
    }

    @Test
    void aCellOfTenMebibytesEndsTheReading() throws IOException {
        String row = "M2.1,JES,1.00,";
        Path file = written(HEADER + row + "\n" + row + "x".repeat(10 * MEBI) + "\n" + row + "\n");
        Received received = Received.from(file);
        assertEquals(List.of("3 cellTooLong {limit=32768}"), received.written());
        assertEquals(1, received.grants.size());
        assertEquals(1, received.rejected.size());
    }

    @Test
    void aCellThatIsTooLongRejectsItsRow() throws IOException {
        Path file = written(HEADER + "M2.1,JES,1.00," + "x".repeat(32_769) + "\nM2.1,JES,1.00,\n");
        Received received = Received.from(file);
        assertEquals(List.of("2:4 title '" + "x".repeat(200) + "' cellTooLong {limit=32768}"), received.written());
        assertEquals(1, received.grants.size());
        assertEquals(1, received.rejected.size());
    }

    @Test
    void twoHundredColumnsAreTooMany() throws IOException {
        Path file = written(HEADER.strip() + ",x".repeat(196) + "\nM2.1,JES,1.00,\n");
        assertEquals(
                List.of("1 tooManyColumns {limit=100}"), Received.from(file).written());
        Path wideRow = written(HEADER + "M2.1,JES,1.00," + ",".repeat(196) + "\n");
        assertEquals(
                List.of("2 tooManyColumns {limit=100}"), Received.from(wideRow).written());
    }

    @Test
    void rowsBeyondTheLimitAreNotRead() throws IOException {
        Path file = written(HEADER + "M2.1,JES,1.00,\n\n".repeat(5));
        Received received = Received.from(file, SMALL, null);
        assertEquals(List.of("8 tooManyRows {limit=3}"), received.written());
        assertEquals(3, received.grants.size());
        assertEquals(
                List.of(8),
                received.rejected.stream().map(row -> row.place().line()).toList());
    }

    @Test
    void whatIsReadAsAWholeIsLimited() throws IOException {
        String row = "Jette,M2.1,Service : activité\n";
        Path actions = written("commune,measure,activity\n" + row.repeat(3));
        Limits tight = new Limits(10_000, 3, 50, 5, 60, 20_000, 10_000, 50, 12);
        Received received = Received.from(actions, tight, null);
        assertEquals(List.of("4 tooLarge {limit=60}"), received.written());
        assertEquals(2, received.actions.size());
        assertEquals(1, received.rejected.size());
        assertEquals(
                List.of("0 tooLarge {limit=60}"),
                Received.from(actions, tight, UploadKind.document).written());
    }

    @Test
    void aZipBombIsNotUnzipped() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[MEBI];
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int part = 0; part < 64; part++) {
                zip.write(zeros);
            }
        }
        assertEquals(List.of("0 ratioTooHigh {limit=200}"), Received.from(file).written());
    }

    @Test
    void partsOfAWorkbookAreLimited() throws IOException {
        assertEquals(
                List.of("0 tooManyEntries {limit=12}"),
                Received.from(zip(13, 1), SMALL, null).written());
        assertEquals(
                List.of("0 unzippedTooLarge {limit=10000}"),
                Received.from(zip(1, 10_001), SMALL, null).written());
        assertEquals(
                List.of("0 unzippedTooLarge {limit=20000}"),
                Received.from(zip(3, 9_000), SMALL, null).written());
    }

    @Test
    void aTableIsNotTakenForWhatItIsToldToBe() throws IOException {
        Path grants = written(HEADER + "M2.1,JES,1.00,\n");
        assertEquals(
                List.of("0 otherKind {found=grants, told=actions}"),
                Received.from(grants, Limits.standard(), UploadKind.actions).written());
        assertEquals(
                List.of("0 notDocument"),
                Received.from(grants, Limits.standard(), UploadKind.document).written());
        Path workbook = Files.write(folder.resolve("grants.xlsx"), new Template(TableKind.grants).in(TableFormat.xlsx));
        assertEquals(
                List.of("0 notDocument"),
                Received.from(workbook, Limits.standard(), UploadKind.document).written());
    }

    @Test
    void ofAWorkbookWithBothTablesTheOneThatIsToldIsRead() throws Exception {
        Path file = BadInputTest.folder().resolve("tablesOfBothKinds.xlsx");
        Received grants = Received.from(file, Limits.standard(), UploadKind.grants);
        assertEquals(List.of(), grants.written());
        assertEquals(1, grants.grants.size());
        assertEquals(
                1,
                Received.from(file, Limits.standard(), UploadKind.actions)
                        .actions
                        .size());
    }

    @Test
    void whatCannotBeRecognisedHasNoKind() throws IOException {
        try (Upload upload = open(written("a,b\nc,d\n"), null)) {
            assertNull(upload.kind());
            assertNull(upload.year());
            assertNull(upload.text());
        }
    }

    /** The year of a version's date was taken for the table's, and the right one, told, was refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Annexe 2 : projets subventionnés~Version du 12/02/2024|none",
                "Annexe 2 : projets subventionnés en 2023~Version 2024|2023",
                "Version 2024~;Annexe 2 : projets;subventionnés en 2023|2023",
                "Annexe 2 : projets;subventionnés en 2023~Version 2024|2023",
                "Annexe 2 : projets 2023 (version du 12/02/2024)|2023",
                "Annexe 2 : projets (version du 12/02/2024)|none",
                "Bijlage 2 : projecten in 2023~Annexe 2 : projets en 2023~Versie van 12 februari 2024|2023",
                "Projets 2023~Version du 12 février 2024|2023",
                "Projets 2023~Version du 1er août 2024|2023",
                "Projets 2023~Versie van 3 maart 2024;12.02.2024;2024/02/12;12-02-2024;2024-02-12|2023",
                "Projets 2022/2023|none",
                "Projets en 2023.~Version 1.2|2023",
                "Projets 2023~Version 2024|none",
            })
    void theYearOfADateIsNotTheTables(String above, @Nullable Integer year) throws IOException {
        Path file = written(above.replace('~', '\n') + "\n" + HEADER.replace(',', ';') + "M2.1;JES;1.00;\n");
        try (Upload upload = open(file, null)) {
            assertEquals(year, upload.year());
            assertEquals(Optional.empty(), upload.otherYear(year == null ? 2023 : year));
        }
    }

    @Test
    void bytesAreCountedWhileTheyAreRead() throws IOException {
        Path file = written(HEADER + "M2.1,JES,1.00,\n".repeat(100_000));
        try (Upload upload = open(file, null)) {
            assertEquals(Files.size(file), upload.bytesTotal());
            long before = upload.bytesRead();
            assertTrue(before < upload.bytesTotal(), "opening reads the beginning alone");
            upload.read(new Received());
            assertEquals(upload.bytesTotal(), upload.bytesRead());
        }
    }

    @Test
    void aYearOutsideThePlanIsAFindingOneOutsideAllReasonAnIssue() throws IOException {
        Path file = written(HEADER + "M2.1,JES,1.00,\nM2.1,JES,1.00,\n");
        Received later = Received.from(file, 2025);
        assertEquals(List.of(), later.written());
        assertEquals(1, later.findings.size());
        assertEquals(FindingType.yearOutsidePlan, later.findings.get(0).type());
        assertEquals("2024", later.findings.get(0).arguments().get("last"));
        assertEquals(
                List.of("0 yearOutOfRange {year=2101}"),
                Received.from(file, 2101).written());
        assertEquals(
                List.of("0 yearOutOfRange {year=1999}"),
                Received.from(file, 1999).written());
    }

    @Test
    void headersOfTheAnnexMayStandOnEveryPage() throws IOException {
        Path file = written("""
                Commune / Gemeente;Mesure / Maatregel;PLPP / PPBP
                ;;(direction/cellule) / (directie/cel)
                Jette;2.1;A : b / C: d
                Commune / Gemeente;Mesure / Maatregel;PLPP / PPBP
                ;;(direction/cellule) / (directie/cel)
                ;2.2;A : b / C: d
                """);
        Received received = Received.from(file);
        assertEquals(List.of(), received.written());
        assertEquals(2, received.actions.size());
        assertEquals(
                List.of(3, 6),
                received.actions.stream().map(row -> row.place().line()).toList());
    }

    @ParameterizedTest
    @EnumSource(TableKind.class)
    void aTemplateHoldsItsExampleAndNothingElse(TableKind kind) throws IOException {
        Template template = new Template(kind);
        Received csv = Received.from(Files.write(folder.resolve("template.csv"), template.in(TableFormat.csv)));
        Received xlsx = Received.from(Files.write(folder.resolve("template.xlsx"), template.in(TableFormat.xlsx)));
        for (Received received : List.of(csv, xlsx)) {
            assertEquals(List.of(), received.written());
            assertEquals(List.of(), received.findings);
            assertEquals(kind == TableKind.actions ? 1 : 0, received.actions.size());
            assertEquals(kind == TableKind.grants ? 1 : 0, received.grants.size());
        }
        assertEquals(csv.grants, xlsx.grants);
        assertEquals(csv.actions, xlsx.actions);
    }

    private static Upload open(Path file, @Nullable UploadKind told) throws IOException {
        return Upload.open(file, Limits.standard(), told);
    }

    private Path written(String text) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(int entries, int size) throws IOException {
        Path file = Files.createTempFile(folder, "parts", ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry(entry + ".xml"));
                zip.write(new byte[size]);
            }
        }
        return file;
    }
}
