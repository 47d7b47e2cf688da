package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The published answer with its communes and measures permuted and rows taken out: what is left reads as before. */
class ShuffledDocumentTest {

    /** Line 76 can only be read beside line 72 or 75. */
    private static final int INFERRED = 76;

    @Property(tries = 200)
    void permutedCommunesReadAsBefore(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Integer>> communes = new ArrayList<>();
        for (int line = 72; line <= 119; line++) {
            String text = Question1038.LINES.line(line);
            if (!text.isBlank() && !text.startsWith("\t")) {
                communes.add(new ArrayList<>());
            }
            if (!text.isBlank()) {
                communes.get(communes.size() - 1).add(line);
            }
        }
        Collections.shuffle(communes, random);
        communes.removeIf(commune -> random.nextInt(6) == 0);
        communes.forEach(commune -> commune.subList(1, commune.size()).removeIf(line -> random.nextInt(4) == 0));
        WrittenText text = new WrittenText(seed);
        text.line(Question1038.LINES.line(68));
        text.line(Question1038.LINES.line(70));
        text.line(Question1038.LINES.line(71));
        List<CommuneRow> expectedCommunes = new ArrayList<>();
        List<ActionRow> expected = new ArrayList<>();
        for (List<Integer> commune : communes) {
            for (int line : commune) {
                int written = text.row(Question1038.LINES.line(line));
                Question1038.READ.actions().stream()
                        .filter(action -> action.place().line() == line)
                        .forEach(action -> expected.add(moved(action, written)));
                Question1038.READ.communes().stream()
                        .filter(row -> row.place().line() == line)
                        .forEach(row -> expectedCommunes.add(
                                new CommuneRow(row.publishedName(), row.status(), Place.ofRow(1, written))));
            }
        }
        assumeTrue(!communes.isEmpty());

        ReadDocument read = TextReader.read(text.toString());

        assertEquals(expectedCommunes, read.communes());
        assertEquals(expected.size(), read.actions().size());
        Set<String> neverTaught =
                new HashSet<>(List.of(Question1038.action(INFERRED).publishedText()));
        for (int index = 0; index < expected.size(); index++) {
            ActionRow action = read.actions().get(index);
            if (neverTaught.contains(action.publishedText())) {
                assertEquals(expected.get(index).place(), action.place());
            } else {
                assertEquals(expected.get(index), action);
            }
        }
    }

    private static ActionRow moved(ActionRow action, int line) {
        return new ActionRow(
                action.commune(),
                action.measure(),
                action.publishedText(),
                action.unit(),
                action.activities(),
                Place.ofRow(1, line));
    }

    @Property(tries = 200)
    void permutedGrantsReadAsBefore(@ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> lines = new ArrayList<>();
        for (int line = 125; line <= 153; line++) {
            if (!Question1038.LINES.line(line).isBlank() && random.nextInt(5) > 0) {
                lines.add(line);
            }
        }
        Collections.shuffle(lines, random);
        WrittenText text = new WrittenText(seed);
        text.row(Question1038.LINES.line(121));
        text.row(Question1038.LINES.line(123));
        text.row(Question1038.LINES.line(124));
        List<GrantRow> expected = new ArrayList<>();
        for (int line : lines) {
            int written = text.row(Question1038.LINES.line(line));
            Question1038.READ.grants().stream()
                    .filter(grant -> grant.place().line() == line)
                    .forEach(grant -> expected.add(moved(grant, written)));
        }

        ReadDocument read = TextReader.read(text.toString());

        assertEquals(expected, read.grants());
        assertEquals(lines.size() - expected.size(), read.declaredTotals().size());
    }

    private static GrantRow moved(GrantRow grant, int line) {
        return new GrantRow(
                grant.measure(),
                grant.publishedName(),
                grant.enterpriseNumber(),
                grant.projectCount(),
                grant.amount(),
                grant.publishedAmount(),
                grant.title(),
                grant.description(),
                grant.publishedText(),
                Place.ofRow(2, line));
    }
}
