package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.text.TextReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of question 1038, written in the annex's own layout in any format, give the rows of the document. */
class AnnexTablesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ReadDocument READ = TextReader.read(WrittenTable.document());
    private static final int HEADER_LINES_OF_ACTIONS = 3;
    private static final int HEADER_LINES_OF_GRANTS = 3;

    @TempDir
    private Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(StandardCharsets.UTF_8, false),
                Arguments.of(StandardCharsets.UTF_8, true),
                Arguments.of(StandardCharsets.UTF_16LE, true),
                Arguments.of(StandardCharsets.UTF_16BE, true),
                Arguments.of(WINDOWS, false));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void asTextAndCsv(Charset charset, boolean marked) throws IOException {
        for (char separator : new char[] {'\t', ',', ';'}) {
            byte[] actions = separator == '\t'
                    ? WrittenTable.annex1().text(charset, marked)
                    : WrittenTable.annex1().csv(separator, charset, marked);
            byte[] grants = separator == '\t'
                    ? WrittenTable.annex2().text(charset, marked)
                    : WrittenTable.annex2().csv(separator, charset, marked);
            assertReadsAsTheDocument(actions, grants);
        }
    }

    @Test
    void asWorkbook() throws IOException {
        assertReadsAsTheDocument(
                WrittenTable.annex1().xlsx(), WrittenTable.annex2().xlsx());
    }

    @Test
    void theDocumentItselfIsAnAnswer() throws IOException {
        Path file = written(String.join("\n", WrittenTable.document().lines()).getBytes(StandardCharsets.UTF_8));
        try (Upload upload = Upload.open(file, Limits.standard(), null)) {
            assertEquals(UploadKind.document, upload.kind());
            assertEquals(2022, upload.year());
            assertEquals(153, upload.text().lineCount());
            assertEquals(1038, upload.read(new Received()).letter().number());
        }
        Received received = Received.from(file);
        assertEquals(READ.grants(), received.grants);
        assertEquals(READ.actions(), received.actions);
        assertEquals(READ.declaredTotals(), received.totals);
        assertEquals(List.of(), received.issues);
    }

    @Test
    void captionsTellKindAndYear() throws IOException {
        try (Upload upload = Upload.open(written(WrittenTable.annex2().xlsx()), Limits.standard(), null)) {
            assertEquals(UploadKind.grants, upload.kind());
            assertEquals(2022, upload.year());
        }
        try (Upload upload =
                Upload.open(written(WrittenTable.annex1().csv(';', WINDOWS, false)), Limits.standard(), null)) {
            assertEquals(UploadKind.actions, upload.kind());
            assertEquals(2022, upload.year());
            assertEquals(WINDOWS, upload.charset());
        }
    }

    @Property(tries = 60)
    void inAnyOrderUnderAnyHeader(@ForAll Random random) throws IOException {
        List<List<String>> headers = List.of(
                List.of(
                        "measure",
                        "organization",
                        "projectCount",
                        "amount",
                        "title",
                        "description_fr",
                        "description_nl"),
                List.of(
                        "THEMATIQUE ET MESURE PGSP",
                        "Nom de l’asbl",
                        "nombre de projets  retenus",
                        "Montant attribue par BPS",
                        "Intitulé du projet",
                        "Descriptif du projet",
                        "Omschrijving"),
                List.of(
                        "Thema en maatregel GVPP",
                        "Naam van de vzw",
                        "Aantal geselecteerde projecten",
                        "Door BPV toegerekend bedrag",
                        "Projectnaam",
                        "Descriptif",
                        "Omschrijving van het project"));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Collections.shuffle(order, random);
        WrittenTable table = WrittenTable.annex2()
                .arranged(HEADER_LINES_OF_GRANTS, headers.get(random.nextInt(headers.size())), order);
        byte[] bytes =
                random.nextBoolean() ? table.xlsx() : table.csv(random.nextBoolean() ? ',' : ';', WINDOWS, false);
        Path file = Files.createTempFile("table", null);
        try {
            Received received = Received.from(Files.write(file, bytes));
            assertEquals(List.of(), received.written());
            assertEquals(READ.grants().size(), received.grants.size());
            for (int index = 0; index < READ.grants().size(); index++) {
                GrantRow expected = READ.grants().get(index);
                GrantRow row = received.grants.get(index);
                assertEquals(expected.amount(), row.amount());
                assertEquals(expected.publishedName(), row.publishedName());
                if (expected.title() != null) {
                    assertEquals(withoutPlace(expected), withoutPlace(row));
                }
            }
            SeenFinding missing = received.findings.stream()
                    .filter(finding -> "title".equals(finding.arguments().get("part")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    order.indexOf(Columns.TITLE - 1) + 1,
                    missing.evidence().get(0).place().column());
        } finally {
            Files.delete(file);
        }
    }

    private void assertReadsAsTheDocument(byte[] actionFile, byte[] grantFile) throws IOException {
        Received actions = Received.from(written(actionFile));
        assertEquals(List.of(), actions.written());
        assertEquals(
                READ.communes().stream().map(AnnexTablesTest::withoutPlace).toList(),
                actions.communes.stream().map(AnnexTablesTest::withoutPlace).toList());
        assertEquals(
                READ.actions().stream().map(AnnexTablesTest::withoutPlace).toList(),
                actions.actions.stream().map(AnnexTablesTest::withoutPlace).toList());
        Received grants = Received.from(written(grantFile));
        assertEquals(List.of(), grants.written());
        assertEquals(
                READ.titles().stream().map(PlanTitle::title).toList(),
                grants.titles.stream().map(PlanTitle::title).toList());
        assertEquals(
                READ.declaredTotals().stream()
                        .map(AnnexTablesTest::withoutPlace)
                        .toList(),
                grants.totals.stream().map(AnnexTablesTest::withoutPlace).toList());
        assertEquals(
                READ.grants().stream().map(AnnexTablesTest::withoutPlace).toList(),
                grants.grants.stream().map(AnnexTablesTest::withoutPlace).toList());
        List<String> expected = READ.findings().stream()
                .filter(finding -> finding.evidence().get(0).place().annex() != null)
                .map(finding -> finding.type().name())
                .sorted()
                .toList();
        List<String> found = Stream.concat(actions.findings.stream(), grants.findings.stream())
                .map(finding -> finding.type().name())
                .filter(type -> !type.equals("nameVariant"))
                .sorted()
                .toList();
        assertEquals(expected, found);
        assertTrue(actions.givesEachLineOnce() && grants.givesEachLineOnce());
        assertEquals(HEADER_LINES_OF_ACTIONS + 1, actions.actions.get(0).place().line());
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", null), bytes);
    }

    private static CommuneRow withoutPlace(CommuneRow row) {
        return new CommuneRow(row.publishedName(), row.status(), Place.ofRow(TableKind.actions.annex(), 1));
    }

    private static ActionRow withoutPlace(ActionRow row) {
        return new ActionRow(
                row.commune(),
                row.measure(),
                row.publishedText(),
                row.unit(),
                row.activities(),
                Place.ofRow(TableKind.actions.annex(), 1));
    }

    private static DeclaredTotalRow withoutPlace(DeclaredTotalRow row) {
        return new DeclaredTotalRow(
                row.code(),
                row.projectCount(),
                row.amount(),
                row.publishedText(),
                Place.ofRow(TableKind.grants.annex(), 1));
    }

    private static GrantRow withoutPlace(GrantRow row) {
        return new GrantRow(
                row.measure(),
                row.publishedName(),
                row.enterpriseNumber(),
                row.projectCount(),
                row.amount(),
                row.publishedAmount(),
                row.title(),
                row.description(),
                row.publishedText(),
                Place.ofRow(TableKind.grants.annex(), 1));
    }
}
