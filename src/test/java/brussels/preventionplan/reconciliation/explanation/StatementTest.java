package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    private final Messages messages = new Messages();

    private List<String> say(Explanation explanation, MessageLanguage language) {
        return Statement.of(explanation, Euro::value).stream()
                .map(sentence -> messages.text(language, sentence.key(), sentence.arguments()))
                .toList();
    }

    private static Explanation ofTheDocument() {
        return Search.explain(TheDocument.ledger(), SearchBounds.USUAL)
                .explanations()
                .get(0);
    }

    @Test
    void theDocumentInEnglish() {
        assertEquals(
                List.of(
                        "As printed, the table would be explained if the contents of the columns for number and amount"
                                + " slipped down by one row, from T2 to 2Bouts.",
                        "T2 would have 21 projects and 1392600.00.",
                        "The number of M2.1 itself is lost; the list has 8 projects.",
                        "M2.1 would have 670000.00.",
                        "The amount of 2Bouts was lost in print; the totals give 30000.00.",
                        "The row of the theme is printed without its total, which points the same way.",
                        "An amount as printed is far from the others, which points the same way.",
                        "3 independent equations would hold, against 1 calculated value: everything would add up."),
                say(ofTheDocument(), MessageLanguage.en));
    }

    @Test
    void theDocumentInFrench() {
        assertEquals(
                List.of(
                        "Tel qu’imprimé, le tableau s’explique si le contenu des colonnes du nombre et du montant est"
                                + " descendu d’une ligne, de T2 à 2Bouts.",
                        "T2 aurait 21 projets et 1392600.00.",
                        "Le nombre propre à M2.1 est perdu ; la liste compte 8 projets.",
                        "M2.1 aurait 670000.00.",
                        "Le montant de 2Bouts est perdu à l’impression ; les totaux donnent 30000.00.",
                        "La ligne du thème est imprimée sans son total, ce qui va dans ce sens.",
                        "Un montant imprimé s’écarte fortement des autres, ce qui va dans ce sens.",
                        "3 égalités indépendantes seraient vérifiées, pour 1 valeur calculée : tout concorderait."),
                say(ofTheDocument(), MessageLanguage.fr));
    }

    @Test
    void theDocumentInDutch() {
        assertEquals(
                List.of(
                        "Zoals gedrukt laat de tabel zich verklaren als de inhoud van de kolommen met aantal en bedrag"
                                + " één rij is gezakt, van T2 tot 2Bouts.",
                        "T2 zou 21 projecten en 1392600.00 hebben.",
                        "Het eigen aantal van M2.1 is verloren; de lijst telt 8 projecten.",
                        "M2.1 zou 670000.00 hebben.",
                        "Het bedrag van 2Bouts is bij het drukken verloren gegaan; de totalen geven 30000.00.",
                        "De rij van het thema is zonder totaal gedrukt, wat daarop wijst.",
                        "Een gedrukt bedrag ligt ver van de andere, wat daarop wijst.",
                        "3 onafhankelijke gelijkheden zouden opgaan, tegen 1 berekende waarde: alles zou kloppen."),
                say(ofTheDocument(), MessageLanguage.nl));
    }

    @Test
    void onlyTheFirstRowsAndTheLastOfALongShiftAreTold() {
        Explanation shift = Search.explain(LargeLedgers.shifted(LargeLedgers.rows(4, false), 0, 60), SearchBounds.USUAL)
                .explanations()
                .get(0);
        List<String> said = say(shift, MessageLanguage.en);
        assertEquals("49 more rows would change in the same way.", said.get(6), said.toString());
    }

    @Test
    void whatIsFoundInMadeTablesCanBeSaidInEveryLanguage() {
        for (ExplanationType type : ExplanationType.values()) {
            for (long seed = 0; seed < 25; seed++) {
                MadeTable table = new MadeTable(seed);
                new Slips(table, Set.of()).make(type);
                Search.explain(table.ledger(), SearchBounds.USUAL).explanations().stream()
                        .limit(4)
                        .forEach(this::assertSaid);
            }
        }
    }

    private void assertSaid(Explanation explanation) {
        for (MessageLanguage language : MessageLanguage.values()) {
            for (String sentence : say(explanation, language)) {
                assertFalse(sentence.matches(".*(\\{\\w+}|null).*"), sentence);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columnShift.down",
                "columnShift.up",
                "totalOfAnotherLevel.copied",
                "totalOfAnotherLevel.moved",
                "swappedTotals.both",
                "misplacedGrant.moved",
                "missingGrant.one",
                "missingGrant.several",
                "missingGrant.count",
                "missingGrant.amount",
                "duplicateGrant.same",
                "duplicateGrant.other",
                "transposedDigits.grant",
                "transposedDigits.total",
                "scaleError.grant",
                "scaleError.total",
                "countsOrganizations.one",
                "countsOrganizations.several",
                "lost.amount",
                "lost.unknown",
                "lostTotal.count",
                "lostTotal.amount"
            })
    void everyKeyIsInEveryBundle(String key) {
        for (MessageLanguage language : MessageLanguage.values()) {
            assertFalse(messages.text(language, "explanation." + key, Map.of()).isBlank());
        }
    }

    @Test
    void everyEvidenceIsInEveryBundle() {
        for (MessageLanguage language : MessageLanguage.values()) {
            for (Evidence each : Evidence.values()) {
                assertFalse(messages.text(language, "explanation.evidence." + each, Map.of())
                        .isBlank());
            }
        }
    }

    private static Map<String, String> told(SmallTable table) {
        return Statement.of(table.explain().explanations().get(0), amount -> amount.value() + " euro")
                .get(0)
                .arguments();
    }

    @Test
    void amountsAreWrittenAsTheLanguageDoes() {
        Map<String, String> duplicate = told(new SmallTable()
                .measure("M1", 2L, 350L)
                .grants("M1", 100L, 250L)
                .grant("M1", "A", 100L));
        assertEquals("100.00 euro", duplicate.get("amount"));
        Map<String, String> transposed = told(new SmallTable()
                .theme(3L, 580L)
                .measure("M1", 2L, 830L)
                .grants("M1", 135L, 245L)
                .measure("M2", 1L, 200L)
                .grants("M2", 200L));
        assertEquals("830.00 euro", transposed.get("published"));
        assertEquals("380.00 euro", transposed.get("implied"));
    }

    @Test
    void countsStayCounts() {
        Map<String, String> transposed = told(new SmallTable()
                .theme(21L, 78L)
                .measure("M1", 12L, 78L)
                .grants("M1", 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L));
        assertEquals("21", transposed.get("published"));
        assertEquals("12", transposed.get("implied"));
    }

    @Test
    void whatIsNotKnownIsNotWritten() {
        Map<String, String> missing =
                told(new SmallTable().measure("M1", 3L, null).grants("M1", 100L, 250L));
        assertEquals("", missing.get("amount"));
    }
}
