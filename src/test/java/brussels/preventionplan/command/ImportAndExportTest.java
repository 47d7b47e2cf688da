package brussels.preventionplan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are taken in and written on the command line, in a database of their own. Each test has years of its own. */
@QuarkusTest
@TestProfile(ImportAndExportTest.OwnDatabase.class)
class ImportAndExportTest {

    private static final String DOCUMENT = "src/main/resources/data/question-1038/question-1038.txt";
    private static final String ROOT = "/preventionPlan/v1/";
    private static final String TOKEN = "operator-token-of-the-command-line-0123456789";

    @Inject
    ServiceCommand service;

    @TempDir
    Path folder;

    private Ran imported;

    /** A service in which nothing is published but what its tests import. */
    public static final class OwnDatabase implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "preventionplan.data-dir",
                        Files.createTempDirectory(Path.of("target"), "command-line-")
                                .toString(),
                        "preventionplan.bundled-document",
                        "false",
                        "preventionplan.access.operator-token",
                        TOKEN);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The first time it is stored; the same bytes again give the same report, and write nothing. */
    @BeforeEach
    void importDocument() {
        imported = run("import", DOCUMENT, "--year", "2022", "--language", "en");
    }

    private Ran run(String... arguments) {
        Ran ran = Ran.of(Commands.line(service), arguments);
        return new Ran(
                ran.exitCode(),
                ran.out().stream().map(line -> line.replace('\u00a0', ' ')).toList(),
                ran.err());
    }

    private Path file(String content) {
        try {
            return Files.writeString(folder.resolve("table.csv"), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonPath get(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TOKEN)
                .get(ROOT + path)
                .jsonPath();
    }

    /** What the API says of a year, with the year itself left out. */
    private static String ofYear(int year, String path) {
        return get(path.formatted(year)).getList("items").toString().replace(String.valueOf(year), "YEAR");
    }

    @Test
    void importsTheDocumentAsTheServiceDoes() {
        assertEquals(
                List.of(
                        "Rows read: 72, 4,147,800 €.",
                        "- created: 72, 4,147,800 €",
                        "- changed: 0, 0 €",
                        "- unchanged: 0, 0 €",
                        "- rejected: 0, 0 €",
                        "Rows that were there and are no more: 0, 0 €."),
                imported.out().subList(3, 9));
        assertEquals(
                List.of("The table does not add up.", "Stored as question-1038."),
                imported.out().subList(10, 12));
        assertTrue(imported.out().get(0).startsWith("M2.1: declared 1,392,600 € (projects: 21);"));
        assertTrue(imported.out().get(1).startsWith("1. As printed, the table would be explained"));
        assertEquals(0, imported.exitCode());
        assertEquals(21, get("grants?year=2022").getInt("total"));
        assertEquals(45, get("actions?year=2022").getInt("total"));
    }

    @Test
    void whoRunsTheCommandSignsForIt() {
        assertEquals(
                List.of(System.getProperty("user.name")),
                get("auditEntries?pageSize=1000")
                        .getList("items.findAll { it.subject.href.endsWith('/question-1038') }.actor"));
    }

    @ParameterizedTest
    @CsvSource({"csv,2023", "xlsx,2024", "text,2021"})
    void whatIsExportedIsImportedWithTheSameIdsAndValues(String format, int year) {
        for (String kind : List.of("actions", "grants")) {
            String table = folder.resolve(kind).toString();
            assertEquals(
                    new Ran(0, List.of(), List.of()),
                    run("export", kind, "--year", "2022", "--format", format, "--output", table));
            Ran taken = run("import", table, "--year", String.valueOf(year), "--language", "en");
            assertEquals(0, taken.exitCode(), () -> taken.toString());
        }
        for (String path : List.of(
                "actions?year=%d&pageSize=1000&select=(actionId,year,commune,measure,unit,activities,described,publishedText)",
                "grants?year=%d&pageSize=1000&select=(grantId,year,measure,organization,publishedName,amount,title,"
                        + "description,publishedText)",
                "declaredTotals?year=%d&select=(declaredTotalId,year,scope,code,projectCount,amount)")) {
            assertEquals(ofYear(2022, path), ofYear(year, path));
        }
        assertEquals(declarations(2022), declarations(year));
        assertEquals("mismatch", get("reconciliations/" + year).getString("status"));
    }

    /** Of every commune whether it declared something in a year, and under which measures. */
    private static Map<Integer, String> declarations(int year) {
        Map<Integer, String> declarations = new TreeMap<>();
        for (int nisCode = 21001; nisCode <= 21019; nisCode++) {
            JsonPath commune = get("communes/" + nisCode);
            String ofYear = "declarations.findAll { it.year == " + year + " }";
            declarations.put(
                    nisCode,
                    commune.getList(ofYear + ".status").toString()
                            + commune.getList(ofYear + ".collectMany { it.measures.measureCode }"));
        }
        assertEquals("[nothingDeclared][]", declarations.get(21007));
        assertEquals("[blank][]", declarations.get(21015));
        return declarations;
    }

    @Test
    void whatIsExportedOfAYearIsThatYearAgain() {
        for (String kind : List.of("actions", "grants")) {
            String table = folder.resolve(kind).toString();
            run("export", kind, "--year", "2022", "--output", table);
            assertEquals(0, run("import", table, "--year", "2025").exitCode());
            run("export", kind, "--year", "2025", "--output", table);
            Ran tried = run("import", table, "--year", "2025", "--dry-run", "--language", "en");
            String read = kind.equals("actions") ? "45, 0 €" : "27, 4,147,800 €";
            assertTrue(tried.out().contains("- unchanged: " + read), () -> tried.toString());
        }
    }

    /** Odd are the year, which is none of the plan's, and that the project has no text. */
    @Test
    void aDryRunChangesNothing() {
        Ran tried = run(
                "import",
                file("measure;organization;amount\nM2.1;Foyer;100\n").toString(),
                "--year",
                "2030",
                "--dry-run",
                "--language",
                "en");
        assertEquals(
                List.of(
                        "Rows read: 1, 100 €.",
                        "- created: 1, 100 €",
                        "- changed: 0, 0 €",
                        "- unchanged: 0, 0 €",
                        "- rejected: 0, 0 €",
                        "Rows that were there and are no more: 0, 0 €.",
                        "What was seen to be odd (findings): 2.",
                        "No totals are declared: there is nothing to check the grants against.",
                        "This was a dry run: nothing was changed."),
                tried.out());
        assertEquals(0, tried.exitCode());
        assertEquals(0, get("grants?year=2030").getInt("total"));
    }

    @Test
    void anErrorKeepsTheFileFromBeingStored() {
        Ran refused = run(
                "import",
                file("measure;organization;amount\nM2.1;Foyer;100\nM2.9;Foyer;100\n")
                        .toString(),
                "--year",
                "2031",
                "--language",
                "en");
        assertEquals(
                "Error, row 3, column 1 (measure), “M2.9”: The plan has no measure M2.9. Did you mean “M2.1”?",
                refused.out().get(0));
        assertEquals(
                "The file cannot be stored as it stands, and nothing was changed; its issues say where and why.",
                refused.out().get(refused.out().size() - 1));
        assertEquals(1, refused.exitCode());
        assertEquals(0, get("grants?year=2031").getInt("total"));
    }

    @Test
    void progressIsToldBesideTheReport() {
        assertEquals(1, imported.err().size(), () -> imported.err().toString());
        assertTrue(
                imported.err().get(0).contains("KiB read"), () -> imported.err().toString());
    }

    @Test
    void nothingStoredIsToldNotWritten() {
        Ran nothing = run(
                "export",
                "grants",
                "--year",
                "2040",
                "--output",
                folder.resolve("nothing").toString(),
                "--language",
                "en");
        assertEquals(new Ran(1, List.of(), List.of("No such table of 2040 is stored.")), nothing);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInOneLine() {
        Ran refused = run(
                "export",
                "grants",
                "--year",
                "2022",
                "--output",
                folder.resolve("no/where").toString());
        assertEquals(1, refused.exitCode());
        assertEquals(1, refused.err().size(), () -> refused.toString());
    }

    @Test
    void refusesWhatIsNoReference() {
        assertEquals(
                2,
                run("import", DOCUMENT, "--year", "2022", "--reference", "Question 1038")
                        .exitCode());
        assertEquals(2, run("import", DOCUMENT).exitCode());
        assertEquals(2, run("export", "letters", "--year", "2022").exitCode());
    }
}
