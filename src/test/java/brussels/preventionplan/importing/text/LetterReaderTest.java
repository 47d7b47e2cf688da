package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.language.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that lack something, or stand in another order than the published one. */
class LetterReaderTest {

    private static final String TABLE =
            "\n\nAnnexe 1 / Bijlage 1 : Tableau 2022\n\nCommune\tMesure\tPLPP\nJette\t2.1\tA : b / C: d";

    @Test
    void aLetterInOneLanguageHasNoOther() {
        Letter letter = letter("""
                Question écrite n° 7 de Madame Anne Dupont-Simon, Députée

                CONCERNE : les asbl et la prévention

                LA SECRETAIRE D'ETAT

                Ans VAN DEN BRANDT""");
        assertEquals(7, letter.number());
        assertEquals("Anne Dupont-Simon", letter.author());
        assertEquals("Ans Van Den Brandt", letter.respondent());
        assertEquals(new Bilingual("secrétaire d'État", null), letter.respondentRole());
        assertEquals(new Bilingual("les asbl et la prévention", null), letter.subject());
        assertEquals(List.of("fr"), letter.languages());
        assertEquals(List.of(), letter.allocations());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"En 2023, 35.000.000 €", "En 2023 35 000 000 euros", "En 2023, un montant de 35.000.000,00 EUR"})
    void aYearRightBeforeAnAmountIsNoPartOfIt(String start) {
        Letter letter = letter("""
                CONCERNE : la prévention

                %s a été octroyé aux zones de police dans le cadre du PGSP 2021-2024.""".formatted(start));
        assertEquals(
                List.of("2023 35000000.00"),
                letter.allocations().stream()
                        .map(each -> each.year() + " " + each.amount())
                        .toList());
    }

    @Test
    void frenchThenDutchWithoutTurnsIsPairedAsWell() {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 67; line++) {
            if (line < 24 || (line > 43 && line < 57)) {
                text.append(Question1038.LINES.line(line)).append('\n');
            }
        }
        for (int line = 24; line <= 67; line++) {
            if (line < 44 || line > 57) {
                text.append(Question1038.LINES.line(line)).append('\n');
            }
        }
        Letter letter = letter(text.toString());
        Letter printed = Question1038.READ.letter();
        assertEquals(printed.subject(), letter.subject());
        assertEquals(
                printed.initiatives().get(0).topics(),
                letter.initiatives().get(0).topics());
        assertEquals(
                printed.initiatives().get(1).description(),
                letter.initiatives().get(1).description());
        assertEquals(
                printed.allocations().get(0).scope(),
                letter.allocations().get(0).scope());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 14, 22, 24, 26, 34, 42, 46, 48, 52, 56, 60, 62, 66})
    void aLetterWithoutOneOfItsLinesIsRead(int missing) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 67; line++) {
            text.append(line == missing ? "" : Question1038.LINES.line(line)).append('\n');
        }
        Letter letter = letter(text.toString());
        assertEquals(1038, letter.number());
        assertEquals("Emin Özkara", letter.author());
        assertEquals(missing == 52 || missing == 56, letter.respondent() == null);
        assertNotNull(letter.subject());
        assertEquals(List.of("fr", "nl"), letter.languages());
        assertEquals(
                List.of("regionalPlatform", "workingGroup"),
                letter.initiatives().stream().map(Letter.Initiative::kind).toList());
        String frenchOfGroup = letter.initiatives().get(1).description().fr();
        assertEquals(missing == 48 ? null : Question1038.LINES.line(48), frenchOfGroup);
    }

    @Test
    void proseThatIsNoLetterIsNone() {
        assertNull(TextReader.read("Le tableau de la Région est le suivant." + TABLE)
                .letter());
    }

    private static Letter letter(String text) {
        return TextReader.read(text + TABLE).letter();
    }
}
