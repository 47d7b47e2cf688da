package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import brussels.preventionplan.importing.reading.UnreadableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Garbage is read or unreadable, never anything else, and never takes long. */
class HostileTextTest {

    private static final String ACTIONS = "Commune\tMesure\tPLPP\n";
    private static final String GRANTS = "Mesure\tasbl\tNombre\tMontant\tTitre\tfr\tnl\n";
    private static final int LENGTH = 300_000;

    @Property(tries = 500)
    void anyTextIsReadOrUnreadable(@ForAll String text) {
        read(text);
        read(ACTIONS + text);
        read(GRANTS + text);
        read(ACTIONS + "Jette\t2.1\t" + text);
        read(GRANTS + "M2.1\tX\t\t" + text);
        read("Annexe 1 : " + text + "\n" + text + "\n" + ACTIONS + text);
    }

    @Property(tries = 500)
    void theDocumentWithPiecesTakenOutDoubledOrMovedIsReadOrUnreadable(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(Question1038.TEXT);
        for (int change = 0; change < 1 + random.nextInt(12); change++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 2000));
            String piece = text.substring(at, end);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, piece);
                case 2 -> text.delete(at, end).insert(random.nextInt(text.length() + 1), piece);
                default -> text.insert(at, "\t\n/:€().,;<>-–\u00A0\f\r".charAt(random.nextInt(16)));
            }
        }
        read(text.toString());
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextTakesNoLongTime(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
    }

    static List<String> longTexts() {
        List<String> texts = new ArrayList<>();
        List<String> pieces = List.of(
                " ",
                "\t",
                "\n",
                ":",
                " / ",
                " : ",
                "a :",
                ", ",
                "(",
                ")",
                "<",
                "<a",
                "<a ",
                ">",
                "1",
                ".",
                "1.",
                " €",
                "1 €",
                ". A",
                "Annexe 1 : \n",
                "Annexe 1 / Bijlage 1\n",
                "2022 ",
                "2021-",
                "e\u0301",
                "\u0301",
                "a b ",
                "zones de police 5 € ",
                "La zone de police a 5 €. ",
                "plateforme régionale «",
                "werkgroep a ",
                "samenbrengt dat ",
                "bimensuel ",
                "\f",
                "Commune\tMesure\n",
                "Question écrite n° ",
                "LE MINISTRE",
                "\uD800");
        for (String piece : pieces) {
            String repeated = piece.repeat(LENGTH / piece.length());
            texts.add(repeated);
            texts.add(repeated + "\n" + ACTIONS);
            texts.add(ACTIONS + "Jette\t2.1\tA : b / C: d\n\t2.1\tA : " + repeated.replace('\n', ' '));
            texts.add(GRANTS + "M2.1: a\t\t\t\t\t" + repeated + "\nM2.1\tX\t\t5 €\t" + repeated.replace('\n', ' '));
        }
        texts.add(ACTIONS + "Jette\t2.1\tA : b / C: d\n" + "\t2.1\tA : b C: d\n".repeat(50_000));
        texts.add(ACTIONS + "Jette\t2.1\tA : b / C: d\n" + "\t2.1\tX : b / C d: e / f\n".repeat(50_000));
        texts.add(GRANTS + "été\tb\tc\td\n".repeat(330_000)); // none of which is a header
        StringBuilder units = new StringBuilder(ACTIONS).append("Jette\t2.1\tA : b / C: d\n");
        for (int row = 0; row < 50_000; row++) {
            units.append("\t2.")
                    .append(1 + row % 9)
                    .append("\tA : b / C")
                    .append(row)
                    .append(": d\n");
        }
        texts.add(units.toString());
        StringBuilder amounts = new StringBuilder("Le ministre répond.\n\n");
        for (String sentence : List.of("La zone de police a %d € en 2022. ", "De politiezone heeft %d € in 2022. ")) {
            for (int amount = 1; amount <= 50_000; amount++) {
                amounts.append(sentence.formatted(amount));
            }
            amounts.append("\n\n");
        }
        texts.add(amounts.append(ACTIONS).append("Jette\t2.1\tA : b / C: d\n").toString());
        return texts;
    }

    private static void read(String text) {
        try {
            TextReader.read(text);
        } catch (UnreadableText expected) {
            // says why, and is all that may be thrown
        }
    }
}
