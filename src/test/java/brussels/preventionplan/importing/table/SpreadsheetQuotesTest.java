package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tab-separated text that comes from a spreadsheet, and text that only looks like it. */
class SpreadsheetQuotesTest {

    private static final String HEADER = "measure\torganization\tamount\ttitle\tdescription_fr\n";

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    @TempDir
    private Path folder;

    /** The line break began a row of its own, and the quotes stayed in the text. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void cellsThatASpreadsheetPutIntoQuotesAreReadWithoutThem(String endOfRow) throws IOException {
        Received received = read(HEADER.strip() + endOfRow
                + "M2.1\tJES\t1.00\t\"Achat de 3 \"\"kits\"\"\"\t\"Première ligne\nseconde,\tfin\"" + endOfRow
                + "M2.1\t\"\"\"Foyer\"\" asbl\"\tn/a\t\t\"\"" + endOfRow
                + "M2.1\tDakira\t2.00");

        GrantRow first = received.grants.get(0);
        assertEquals("Achat de 3 \"kits\"", first.title().fr());
        assertEquals("Première ligne\nseconde,\tfin", first.description().fr());
        assertEquals(2, first.place().line());
        assertEquals(List.of("4:3 amount 'n/a' notAmount"), received.written());
        assertEquals("Dakira", received.grants.get(1).publishedName());
        assertEquals(5, received.grants.get(1).place().line());
    }

    @Test
    void aHeaderMayHaveLineBreaks() throws IOException {
        Received received = read("Mesure\t\"Nom de\nl'asbl\"\tMontant\nM2.1\tJES\t1,00\n");
        assertEquals(List.of(), received.written());
        assertEquals(3, received.grants.get(0).place().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Quartiers\" asbl",
                "\"Quartiers",
                "\"\"Quartiers\"",
                "\"Quartiers\"\"",
                "Asbl \"Quartiers\"",
                "L'\"autre\" asbl",
                "Quartiers\"",
                "Quartiers \"\"\"",
            })
    void otherQuotesStay(String name) throws IOException {
        Received received = read(HEADER + "M2.1\t" + name + "\t1.00\t" + name + "\t\nM2.1\tJES\t2.00\n");
        assertEquals(List.of(), received.written());
        assertEquals(
                List.of(name, "JES"),
                received.grants.stream().map(GrantRow::publishedName).toList());
        assertEquals(name, received.grants.get(0).title().fr());
        assertEquals(3, received.grants.get(1).place().line());
    }

    /** Of an export, quotes at the beginning of a cell would be a spreadsheet's own. */
    @Test
    void theServicesOwnTextIsReadAsItWasWritten() throws IOException {
        List<String> names = List.of("\"Quartiers\"", "\"Quartiers\" asbl", "\"Quartiers", "Asbl \"Quartiers\"");
        Path file = folder.resolve("table.txt");
        try (OutputStream bytes = Files.newOutputStream(file);
                TableWriter table = TableFormat.text.open(bytes, "")) {
            table.write(List.of("measure", "organization", "amount"));
            for (String name : names) {
                table.write(List.of("M2.1", name, "1.00"));
            }
        }
        assertEquals(
                names,
                Received.from(file).grants.stream().map(GrantRow::publishedName).toList());
    }

    @Property(tries = 300)
    void whateverASpreadsheetHoldsIsReadAsItIs(@ForAll Random random) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 1 + random.nextInt(5); row++) {
            lines.add(1 + (int) LINE_BREAK.matcher(text).results().count());
            rows.add(IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(cell -> anyCell(random))
                    .toList());
            text.append(rows.get(row).stream()
                            .map(cell -> asCopied(cell, random))
                            .collect(Collectors.joining("\t")))
                    .append("\r\n");
        }
        try (SeparatedRows read =
                new SeparatedRows(new StringReader(text.toString()), SeparatedRows.TAB, Limits.standard())) {
            for (int row = 0; row < rows.size(); row++) {
                FileRow found = read.next();
                assertEquals(
                        rows.get(row),
                        found.cells().stream().map(FileCell::text).toList());
                assertEquals(lines.get(row), found.number());
            }
            assertNull(read.next());
        }
    }

    private static String anyCell(Random random) {
        return random.ints(random.nextInt(8), 0, 6)
                .mapToObj("ab\"\t\n\r"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Some put only those cells into quotes that have to be. */
    private static String asCopied(String cell, Random random) {
        boolean hasTo = cell.startsWith("\"") || cell.chars().anyMatch(each -> "\t\n\r".indexOf(each) >= 0);
        boolean quoted = hasTo || (cell.contains("\"") && random.nextBoolean());
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Test
    void anEndIsNotSearchedForWithoutEnd() throws IOException {
        try (Reader endless = new SpreadsheetQuotes(new Endless(), 1 << 20)) {
            assertEquals('"', endless.read());
            assertEquals('a', endless.read());
        }
    }

    /** A cell that is never closed. */
    private static final class Endless extends Reader {
        private boolean begun;

        @Override
        public int read(char[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, 'a');
            target[offset] = begun ? 'a' : '"';
            begun = true;
            return length;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private Received read(String text) throws IOException {
        return Received.from(Files.write(folder.resolve("table.txt"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
