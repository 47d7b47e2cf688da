package brussels.preventionplan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.message.MessageLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are checked on the command line, without a service. */
class CheckCommandTest {

    private static final String DOCUMENT = "src/main/resources/data/question-1038/question-1038.txt";
    private static final String ADDS_UP = """
            measure;organization;projectCount;amount
            T2;;2;3000
            M2.1;;1;1000
            M2.1;Foyer;;1000
            M2.2;Abrusco;;2000
            """;

    @TempDir
    private Path folder;

    private static Ran check(String... arguments) {
        return Ran.of(
                Commands.line(new ServiceProcess()),
                Stream.concat(Stream.of("check"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("table"), content).toString();
    }

    /** Amounts are written with spaces that do not break. */
    private static List<String> readable(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @Test
    void findsInTheDocumentWhatTheServiceFinds() {
        Ran ran = check(DOCUMENT, "--language", "en");
        assertEquals(
                List.of(
                        "M2.1: declared 1,392,600 € (projects: 21); listed 1,310,000 € (grants: 8); difference -82,600 €"
                                + " (projects: -13).",
                        "1. As printed, the table would be explained if the contents of the columns for number and amount"
                                + " slipped down by one row, from T2 to 2Bouts. T2 would have 21 projects and 1,392,600 €."
                                + " The number of M2.1 itself is lost; the list has 8 projects. M2.1 would have 670,000 €."
                                + " The amount of 2Bouts was lost in print; the totals give 30,000 €. The row of the theme"
                                + " is printed without its total, which points the same way. An amount as printed is far"
                                + " from the others, which points the same way. 3 independent equations would hold, against"
                                + " 1 calculated value: everything would add up.",
                        "2. 13 grants, 82,600 € together, counted in the total of M2.1, would not be listed. 2 independent"
                                + " equations would hold, against 2 calculated values; that is not enough to establish it.",
                        "The table does not add up."),
                readable(ran.out()));
        assertEquals(List.of(), ran.err());
        assertEquals(1, ran.exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | M2.1 : déclaré 1 392 600 € (projets : 21) ; énuméré 1 310 000 € (subventions : 8) ; différence"
                        + " -82 600 € (projets : -13). | Le tableau ne tombe pas juste.",
                "nl | M2.1: opgegeven 1.392.600 € (projecten: 21); opgesomd 1.310.000 € (subsidies: 8); verschil"
                        + " -82.600 € (projecten: -13). | De tabel klopt niet."
            })
    void speaksTheLanguageThatIsAskedFor(String language, String first, String last) {
        List<String> out = readable(check(DOCUMENT, "--language", language).out());
        assertEquals(first, out.get(0));
        assertEquals(last, out.get(out.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"fr-BE,fr", "nl-BE,nl", "en-GB,en", "de-DE,en"})
    void speaksTheLanguageOfTheMachineOrElseEnglish(String locale, MessageLanguage language) {
        assertEquals(language, Wording.of(null, Locale.forLanguageTag(locale)).language());
    }

    @Test
    void isContentWithATableThatAddsUp() throws IOException {
        assertEquals(
                new Ran(0, List.of("The table adds up."), List.of()),
                check(file(ADDS_UP), "--year", "2023", "--language", "en"));
    }

    @Test
    void isContentWithATableOfActions() throws IOException {
        assertEquals(
                new Ran(0, List.of("There are neither grants nor totals to check."), List.of()),
                check(file("commune;measure;activity\nIxelles;M2.1;Service : activité\n"), "--language", "en"));
    }

    @Test
    void tellsEveryIssueWithItsCellAndWhatMayHaveBeenMeant() throws IOException {
        assertEquals(
                new Ran(
                        1,
                        List.of(
                                "Error, row 2, column 3 (amount), “88,300”: “88,300” can mean two amounts: write the"
                                        + " decimals, or group thousands by points.",
                                "Error, row 3, column 1 (measure), “M2.9”: The plan has no measure M2.9. Did you mean"
                                        + " “M2.1”?",
                                "Warning, row 4, column 3 (amount), “0.00”: The amount is zero.",
                                "Rows that were rejected are missing from this check: 2. Explanations are looked for once they"
                                        + " can be read.",
                                "Cannot be taken in as it stands (errors: 2). No totals are declared: there is nothing to"
                                        + " check the grants against."),
                        List.of()),
                check(
                        file("measure;organization;amount\nM2.1;Foyer;88,300\nM2.9;Foyer;100\nM2.1;Foyer;0.00\n"),
                        "--language",
                        "en"));
    }

    /** It explained that a grant of 30,200 € would not be listed, which stands on row 3. */
    @Test
    void doesNotExplainWhatLacksRejectedRows() throws IOException {
        assertEquals(
                List.of(
                        "Error, row 3, column 4 (amount), “30,200”: “30,200” can mean two amounts: write the decimals, or"
                                + " group thousands by points.",
                        "M2.3: declared 30,200 € (projects: 1); listed 0 € (grants: 0); difference -30,200 €"
                                + " (projects: -1).",
                        "Rows that were rejected are missing from this check: 1. Explanations are looked for once they can"
                                + " be read.",
                        "Cannot be taken in as it stands (errors: 1). The table does not add up."),
                readable(check(
                                file("measure;organization;projectCount;amount\nM2.3;;1;30.200\nM2.3;BeFUS;;30,200\n"),
                                "--language",
                                "en")
                        .out()));
    }

    @Test
    void refusesAnotherYearThanTheCaptions() {
        Ran ran = check(DOCUMENT, "--year", "2023", "--language", "en");
        assertEquals(
                "Error: A caption in the file names the year 2022, the request 2023.",
                ran.out().get(0));
        assertEquals(1, ran.exitCode());
    }

    @Test
    void tellsThatAGrantWithoutAmountAddsNothing() throws IOException {
        Ran ran = check(
                file("measure;organization;projectCount;amount\nM2.1;;;900\nM2.1;Foyer;;700\nM2.1;Abrusco;;\n"),
                "--language",
                "en");
        assertEquals(
                List.of(
                        "M2.1: declared 900 € (projects: —); listed 700 € (grants: 2); difference -200 € (projects: —).",
                        "M2.1: grants listed without an amount, which add nothing: 1."),
                readable(ran.out()).subList(0, 2));
        assertEquals(1, ran.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "", "nothing that is a table"})
    void refusesAFileThatIsNoTable(String content) throws IOException {
        Ran ran = check(file(content), "--language", "en");
        assertEquals(2, ran.exitCode());
        assertTrue(ran.out().get(0).startsWith("Error: "), () -> ran.toString());
        assertEquals("Cannot be taken in as it stands (errors: 1).", ran.out().get(1));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Ran ran = check(folder.resolve("away.csv").toString());
        assertEquals(2, ran.exitCode());
        assertEquals(
                "Invalid value for FILE: " + folder.resolve("away.csv") + " cannot be read",
                ran.err().get(0));
        assertEquals(List.of(), ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--year=1999", "--year=2101", "--year=soon", "--kind=letter", "--language=de", "--fast"})
    void refusesWhatItDoesNotUnderstand(String option) {
        Ran ran = check(DOCUMENT, option);
        assertEquals(2, ran.exitCode());
        assertTrue(
                ran.err().stream().anyMatch(line -> line.startsWith("Usage: prevention-plan check")),
                () -> ran.toString());
        assertEquals(List.of(), ran.out());
    }

    @Test
    void refusesToDoNothing() {
        assertEquals(2, Ran.of(Commands.line(new ServiceProcess()), "--").exitCode());
        assertEquals(2, Ran.of(Commands.line(new ServiceProcess()), "unknown").exitCode());
        assertEquals(2, check().exitCode());
    }

    @Test
    void tellsHowItIsUsedAndWhichVersionItIs() {
        Ran help = Ran.of(Commands.line(new ServiceProcess()), "check", "--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().get(0).startsWith("Usage: prevention-plan check"), () -> help.toString());
        Ran version = Ran.of(Commands.line(new ServiceProcess()), "--version");
        assertEquals(0, version.exitCode());
        assertEquals(1, version.out().size());
        assertTrue(version.out().get(0).matches("prevention-plan 1\\.\\d+\\.\\d+(-SNAPSHOT)?"), version::toString);
    }
}
