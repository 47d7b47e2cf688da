package brussels.preventionplan.importing.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.language.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Annex 1 of the published answer, against what a person reads there. */
class Question1038ActionsTest {

    private static final List<ActionRow> ACTIONS = Question1038.READ.actions();

    @Test
    void captionsNameTitleAndYear() {
        assertEquals(
                List.of(
                        new Annex(
                                1,
                                new Bilingual(
                                        "Tableau récapitulatif des PLPP en 2022",
                                        "Tabel met een overzicht van de PPBP in 2022"),
                                2022,
                                68,
                                119),
                        new Annex(
                                2,
                                new Bilingual(
                                        "Tableau récapitulatif des projets des asbl subventionnés en 2022",
                                        "Tabel met een overzicht van de gesubsidieerde projecten van vzw's in 2022"),
                                2022,
                                121,
                                153)),
                Question1038.READ.annexes());
    }

    @Test
    void countsAreThoseOfTheAnnex() {
        assertEquals(45, ACTIONS.size());
        assertEquals(
                Map.of("M2.1", 10L, "M2.2", 17L, "M2.3", 3L, "M2.4", 6L, "M2.5", 7L, "M2.6", 2L),
                ACTIONS.stream().collect(groupingBy(action -> action.measure().toString(), counting())));
        assertEquals(
                44, ACTIONS.stream().filter(action -> action.unit() != null).count());
        assertEquals(
                53,
                ACTIONS.stream().mapToInt(action -> action.activities().size()).sum());
    }

    @Test
    void everyMeasureRowIsAnAction() {
        List<Integer> lines =
                ACTIONS.stream().map(action -> action.place().line()).toList();
        List<Integer> expected = IntStream.rangeClosed(72, 119)
                .filter(line -> line != 93 && line != 103 && line != 104)
                .boxed()
                .toList();
        assertEquals(expected, lines);
    }

    @Test
    void communesStandWhereTheyAreNamedFirst() {
        assertEquals(
                List.of(72, 78, 81, 86, 88, 91, 93, 94, 96, 97, 98, 101, 103, 105, 106, 111, 113, 116, 118),
                Question1038.READ.communes().stream()
                        .map(commune -> commune.place().line())
                        .toList());
        assertEquals(
                new CommuneRow("Auderghem / Oudergem", DeclarationStatus.declared, Place.ofRow(1, 78)),
                Question1038.READ.communes().get(1));
        assertEquals("Auderghem / Oudergem", Question1038.action(80).commune());
    }

    @Test
    void forestDeclaresNothingAndSchaerbeekIsBlank() {
        Map<DeclarationStatus, Long> statuses =
                Question1038.READ.communes().stream().collect(groupingBy(CommuneRow::status, counting()));
        assertEquals(17, statuses.get(DeclarationStatus.declared));
        assertEquals(status("Forest / Vorst"), DeclarationStatus.nothingDeclared);
        assertEquals(status("Schaerbeek / Schaarbeek"), DeclarationStatus.blank);
    }

    private static DeclarationStatus status(String commune) {
        return Question1038.READ.communes().stream()
                .filter(row -> row.publishedName().equals(commune))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void etterbeekNamesAMeasureAndNothingUnderIt() {
        ActionRow blank = Question1038.action(90);
        assertEquals("", blank.publishedText());
        assertNull(blank.unit());
        assertEquals(List.of(), blank.activities());
        assertEquals("Etterbeek", blank.commune());
    }

    @Test
    void separatorsInsideUnitsSeparateNothing() {
        ActionRow action = Question1038.action(72);
        assertEquals(
                new Bilingual(
                        "Département Prévention / Axe Prévention des Risques / CRIPA",
                        "Departement Preventie / Pijler Risicopreventie / CIBN"),
                action.unit());
        assertEquals(
                List.of(new Bilingual(
                        "Soutien et sensibilisation des professionnels",
                        "Ondersteuning en bewustmaking van beroepsmensen")),
                action.activities());
        assertEquals(
                List.of(new Bilingual("RELATION JEUNES/POLICE (EDUC)", "RELATIE JONGEREN / POLITIE (OND)")),
                Question1038.action(74).activities());
        assertEquals(
                new Bilingual(
                        "Fonctionnaire de prévention et coordinateur des gardiens de la paix/évaluateur interne",
                        "Preventieambtenaar en coördinator van de gemeenschapswachten / interne evaluator"),
                Question1038.action(118).unit());
    }

    @Test
    void theLostSeparatorOfLine76IsInferred() {
        ActionRow action = Question1038.action(76);
        assertEquals(Question1038.action(72).unit(), action.unit());
        assertEquals(
                List.of(new Bilingual("Accompagnement du Public Primo-Arrivant", "Begeleiding van nieuwkomers")),
                action.activities());
    }

    @Test
    void activitiesArePairedWhereBothLanguagesHaveAsMany() {
        assertEquals(
                List.of(
                        new Bilingual(
                                "Interculturalité et intergénérationnalité",
                                "Interculturaliteit en intergenerationaliteit"),
                        new Bilingual(
                                "Autonomisation et émancipation jeunes", "Autonomisering en emancipatie van jongeren"),
                        new Bilingual("Actions vacances scolaires", "Acties schoolvakanties"),
                        new Bilingual("Accompagnement des publics", "Begeleiding van de doelgroepen")),
                Question1038.action(79).activities());
        assertEquals(3, Question1038.action(80).activities().size());
        assertEquals(3, Question1038.action(87).activities().size());
        assertEquals(2, Question1038.action(98).activities().size());
        assertEquals(
                List.of(
                        new Bilingual("Suivis et accompagnements", "Opvolging en begeleiding"),
                        new Bilingual("Accompagnement Global Intensif", "Intensieve algemene begeleiding")),
                Question1038.action(110).activities());
    }

    @Test
    void line88StaysWhole() {
        assertEquals(
                List.of(new Bilingual(
                        "Emancipation sociale des femmes issues des logements sociaux. Identité, culture et mixité"
                                + " sociale pour une citoyenneté inclusive.",
                        "Sociale emancipatie van vrouwen uit sociale woningen, Identiteit, cultuur en sociale mix"
                                + " voor een inclusief burgerschap.")),
                Question1038.action(88).activities());
    }

    @Test
    void publishedTextIsTheCellAsItStands() {
        for (ActionRow action : ACTIONS) {
            String line = Question1038.LINES.line(action.place().line());
            assertEquals(line.substring(line.lastIndexOf('\t') + 1), action.publishedText());
        }
    }
}
