package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever table of actions is written, what is read is what was written, each on its line. */
class WrittenActionsTest {

    record Cell(String unitFr, String unitNl, List<String> french, List<String> dutch, String mark) {

        static final Cell BLANK = new Cell("", "", List.of(), List.of(), "");

        boolean isBlank() {
            return unitFr.isEmpty();
        }

        String frenchHalf() {
            return unitFr + " : " + String.join(mark, french);
        }

        String dutchHalf() {
            return unitNl + ": " + String.join(mark, dutch);
        }

        String text(String separator) {
            return isBlank() ? "" : frenchHalf() + separator + dutchHalf();
        }

        List<Bilingual> activities() {
            if (isBlank()) {
                return List.of();
            }
            if (french.size() != dutch.size()) {
                return List.of(new Bilingual(String.join(mark, french), String.join(mark, dutch)));
            }
            List<Bilingual> activities = new ArrayList<>();
            for (int index = 0; index < french.size(); index++) {
                activities.add(new Bilingual(french.get(index), dutch.get(index)));
            }
            return activities;
        }
    }

    record Measure(MeasureCode code, Cell cell) {}

    record Commune(String name, DeclarationStatus status, List<Measure> measures) {}

    @Property(tries = 400)
    void whatIsWrittenIsRead(@ForAll("communes") List<Commune> communes, @ForAll long blanks, @ForAll boolean caption) {
        WrittenText text = new WrittenText(blanks);
        if (caption) {
            text.row("Annexe 1 / Bijlage 1 : Tableau en 2023 / Tabel in 2023");
        }
        text.row("Commune / Gemeente", "Mesure / Maatregel", "PLPP / PPBP");
        text.line("\t\t(activité) / (activiteit)");
        List<CommuneRow> expectedCommunes = new ArrayList<>();
        List<ActionRow> expectedActions = new ArrayList<>();
        for (int index = 0; index < communes.size(); index++) {
            Commune commune = communes.get(index);
            String name = commune.name() + " " + "abcdefgh".charAt(index);
            List<Integer> lines = write(text, name, commune);
            expectedCommunes.add(new CommuneRow(name, commune.status(), Place.ofRow(1, lines.get(0))));
            for (int row = 0; row < commune.measures().size(); row++) {
                Cell cell = commune.measures().get(row).cell();
                expectedActions.add(new ActionRow(
                        name,
                        commune.measures().get(row).code(),
                        cell.text(" / "),
                        cell.isBlank() ? null : new Bilingual(cell.unitFr(), cell.unitNl()),
                        cell.activities(),
                        Place.ofRow(1, lines.get(row))));
            }
        }

        ReadDocument read = TextReader.read(text.toString());

        assertEquals(expectedCommunes, read.communes());
        assertEquals(expectedActions, read.actions());
        assertEquals(caption ? 1 : 0, read.annexes().size());
        assertEquals(0, count(read, FindingType.missingSeparator));
        assertEquals(
                expectedActions.stream().filter(action -> action.unit() == null).count(),
                count(read, FindingType.blankDescription));
        assertEquals(
                communes.stream()
                        .filter(c -> c.status() == DeclarationStatus.nothingDeclared)
                        .count(),
                count(read, FindingType.nothingDeclared));
        assertEquals(
                communes.stream()
                        .filter(c -> c.status() == DeclarationStatus.blank)
                        .count(),
                count(read, FindingType.blankRow));
    }

    private static List<Integer> write(WrittenText text, String name, Commune commune) {
        return switch (commune.status()) {
            case nothingDeclared -> List.of(text.row(name, "/", "/"));
            case blank -> List.of(text.row(name, "", ""));
            case declared -> {
                List<Integer> lines = new ArrayList<>();
                for (Measure measure : commune.measures()) {
                    String code = measure.code().toString().substring(1);
                    lines.add(text.row(
                            lines.isEmpty() ? name : "", code, measure.cell().text(" / ")));
                }
                yield lines;
            }
        };
    }

    @Property(tries = 200)
    void aLostSeparatorIsInferredFromAnyRowThatPairsTheUnits(
            @ForAll("cell") Cell cell,
            @ForAll("cell") Cell other,
            @ForAll("cells") List<Cell> more,
            @ForAll boolean teacherFirst) {
        Cell teacher = new Cell(cell.unitFr(), cell.unitNl(), other.french(), other.dutch(), other.mark());
        WrittenText text = new WrittenText(0);
        text.line("Commune\tMesure\tPLPP");
        more.forEach(row -> text.row("Jette", "2.1", row.text(" / ")));
        int first = text.row("Jette", "2.2", teacherFirst ? teacher.text(" / ") : cell.text(" "));
        int second = text.row("Jette", "2.2", teacherFirst ? cell.text(" ") : teacher.text(" / "));

        ReadDocument read = TextReader.read(text.toString());

        int line = teacherFirst ? second : first;
        ActionRow action = read.actions().stream()
                .filter(row -> row.place().line() == line)
                .findFirst()
                .orElseThrow();
        assertEquals(new Bilingual(cell.unitFr(), cell.unitNl()), action.unit());
        assertEquals(cell.activities(), action.activities());
        assertEquals(1, count(read, FindingType.missingSeparator));
    }

    private static long count(ReadDocument read, FindingType type) {
        return read.findings().stream()
                .filter(finding -> finding.type() == type)
                .count();
    }

    @Provide
    Arbitrary<List<Commune>> communes() {
        Arbitrary<List<Measure>> measures = Combinators.combine(
                        Arbitraries.integers().between(1, 6), Arbitraries.oneOf(cell(), Arbitraries.just(Cell.BLANK)))
                .as((number, cell) -> new Measure(new MeasureCode(2, number), cell))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<String> names = Arbitraries.of("Jette", "Forest / Vorst", "Saint Gilles / Sint-Gillis", "L'île-Ünd");
        return Combinators.combine(names, Arbitraries.of(DeclarationStatus.class), measures)
                .as((name, status, rows) ->
                        new Commune(name, status, status == DeclarationStatus.declared ? rows : List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Cell> cell() {
        return Combinators.combine(
                        WrittenWords.frenchWithSlashes(),
                        WrittenWords.dutchWithSlashes(),
                        WrittenWords.french().list().ofMinSize(1).ofMaxSize(3),
                        WrittenWords.dutchWithSlashes().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(", ", "; ", ","))
                .as(Cell::new);
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        return cell().list().ofMaxSize(4);
    }
}
