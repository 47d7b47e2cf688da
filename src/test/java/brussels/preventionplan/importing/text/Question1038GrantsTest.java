package brussels.preventionplan.importing.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Annex 2 of the published answer, against what a person reads there. */
class Question1038GrantsTest {

    private static final List<GrantRow> GRANTS = Question1038.READ.grants();

    @Test
    void amountsAreThoseOfTheAnnex() {
        Map<Integer, String> expected = Map.ofEntries(
                Map.entry(127, "670000.00"),
                Map.entry(128, "88300.00"),
                Map.entry(129, "100000.00"),
                Map.entry(130, "51000.00"),
                Map.entry(131, "20800.00"),
                Map.entry(132, "120700.00"),
                Map.entry(133, "109200.00"),
                Map.entry(134, "150000.00"),
                Map.entry(137, "50000.00"),
                Map.entry(138, "46000.00"),
                Map.entry(139, "24700.00"),
                Map.entry(140, "2000.00"),
                Map.entry(141, "70200.00"),
                Map.entry(142, "52200.00"),
                Map.entry(143, "95400.00"),
                Map.entry(144, "42200.00"),
                Map.entry(145, "74900.00"),
                Map.entry(147, "30200.00"),
                Map.entry(150, "21000.00"),
                Map.entry(152, "95000.00"),
                Map.entry(153, "118800.00"));
        assertEquals(21, GRANTS.size());
        expected.forEach((line, amount) ->
                assertEquals(new BigDecimal(amount), Question1038.grant(line).amount(), "line " + line));
        assertEquals(
                new BigDecimal("2032600.00"),
                GRANTS.stream().map(GrantRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(19, GRANTS.stream().map(GrantRow::publishedName).distinct().count());
    }

    @Test
    void measuresAreThoseOfTheFirstCell() {
        assertEquals(
                Map.of("M2.1", 8L, "M2.2", 9L, "M2.3", 1L, "M2.4", 1L, "M2.5", 2L),
                GRANTS.stream().collect(groupingBy(grant -> grant.measure().toString(), counting())));
    }

    @Test
    void declaredTotalsAreKeptWithTheThemeThatDeclaresNone() {
        assertEquals(
                List.of(
                        total("T2", null, null, 125),
                        total("M2.1", 21, "1392600.00", 126),
                        total("M2.2", 9, "457600.00", 136),
                        total("M2.3", 1, "30200.00", 146),
                        total("M2.4", 1, "21000.00", 149),
                        total("M2.5", 2, "213800.00", 151)),
                Question1038.READ.declaredTotals());
    }

    private static DeclaredTotalRow total(String code, Integer count, String amount, int line) {
        return new DeclaredTotalRow(
                code,
                count,
                amount == null ? null : new BigDecimal(amount),
                Question1038.LINES.line(line),
                Place.ofRow(2, line));
    }

    @Test
    void titlesOfThemeAndMeasuresAreSplitAtTheSeparator() {
        List<PlanTitle> titles = Question1038.READ.titles();
        assertEquals(
                List.of("T2", "M2.1", "M2.2", "M2.3", "M2.4", "M2.5"),
                titles.stream().map(PlanTitle::code).toList());
        assertEquals(
                new Bilingual("Polarisation et radicalisation", "Polarisering en radicalisering"),
                titles.get(0).title());
        assertEquals(Place.ofRow(2, 125).cell(1), titles.get(0).place());
        assertEquals(
                new Bilingual(
                        "Renforcer la formation multidisciplinaire de l'ensemble des acteurs concernés afin de"
                                + " valoriser l'expertise du terrain, de perpétuer la mise en réseau, de stimuler des échanges de"
                                + " bonnes pratiques",
                        "De multidisciplinaire opleiding van alle betrokken partijen versterken om de expertise van het"
                                + " werkeld te benutten, de netwerkvorming een duurzaam karakter te geven en de"
                                + " uitwisseling van goede praktijken te bevorderen."),
                titles.get(1).title());
        assertTrue(titles.get(3).title().fr().endsWith("(organisations de) citoyen-ne-s"));
        assertTrue(titles.get(3).title().nl().startsWith("De uitwerking van initiatieven"));
    }

    @Test
    void aSevenColumnRowHasTitleAndBothDescriptions() {
        GrantRow grant = Question1038.grant(127);
        assertEquals("2Bouts", grant.publishedName());
        assertEquals(
                new Bilingual(
                        "Formation, supervision, actions contre les extrémismes",
                        "Opleiding, supervisie, acties tegen extremisme"),
                grant.title());
        assertTrue(grant.description().fr().startsWith("Organisation de séances de supervisions"));
        assertTrue(grant.description().nl().startsWith("Organisatie van supervisies"));
        assertTrue(grant.publishedText().startsWith("Formation, supervision"));
        assertTrue(grant.publishedText().contains("extremisme\tOrganisation"));
        assertEquals(Place.ofRow(2, 127), grant.place());
        assertEquals(
                new Bilingual(
                        "Conflits, agressivité, discrimination : la prévention par la formation",
                        "Conflicten, agressie, discriminatie: preventie door opleiding"),
                Question1038.grant(130).title());
    }

    @Test
    void titlesWithoutSeparatorAreFrench() {
        assertEquals(new Bilingual("Kroiroupa", null), Question1038.grant(129).title());
        assertEquals(
                new Bilingual("Je kiffe Bruxelles: Aan de Slag met Jongeren in de Grootstad", null),
                Question1038.grant(131).title());
        assertEquals(
                new Bilingual("SUPERPROFS 2.0", null), Question1038.grant(134).title());
    }

    @Test
    void aFiveColumnRowHasOneCellForAll() {
        for (int line : new int[] {137, 138, 139, 140, 141, 142, 143, 144, 145, 147}) {
            GrantRow grant = Question1038.grant(line);
            String published = Question1038.LINES.line(line);
            String cell = published.substring(published.lastIndexOf('\t') + 1);
            assertNull(grant.title());
            assertEquals(new Bilingual(cell, null), grant.description());
            assertEquals(cell, grant.publishedText());
        }
    }

    @Test
    void theDutchTextThatStrayedStaysInTheTotal() {
        GrantRow grant = Question1038.grant(150);
        assertNull(grant.description().nl());
        assertTrue(grant.description().fr().startsWith("<p>Développement"));
        assertTrue(grant.description().fr().endsWith("international. "));
        assertTrue(grant.publishedText().endsWith("international. "));
        assertEquals(
                new Bilingual("Réseau Intersection : fonctionnement et extension", "werking en uitbreiding"),
                grant.title());
        DeclaredTotalRow total = Question1038.READ.declaredTotals().get(5);
        assertTrue(total.publishedText().contains("Ontwikkeling van een netwerk van de Brusselse politiezones"));
        assertNotNull(total.amount());
    }
}
