package brussels.preventionplan.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.language.Bilingual;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer whose tables have their columns in another order than the annexes of question 1038. */
class AnswerInOtherOrderTest {

    private static final String LETTER = "Question écrite n°1100 de Madame X,\n";
    private static final String ANNEX = "Annexe 2 / Bijlage 2 : Projets en 2023 / Projecten in 2023\n";
    private static final String ACTIONS =
            "Commune / Gemeente\tMesure / Maatregel\tPLPP / PPBP\nJette\t2.1\tA : b / C: d\n";
    private static final String HEADER =
            "Thema en maatregel GVPP\tNaam van de vzw\tDoor BPV toegerekend bedrag\tAantal geselecteerde projecten"
                    + "\tProjectnaam\tOmschrijving van het project\tDescriptif du projet\n";
    private static final String TOTAL = "M2.2: titre / titel\t\t457600\t9\n";
    private static final String GRANT = "M2.2\tFoyer\t52200\t1\tAtelier\tNL-tekst\tTexte FR\n";

    @TempDir
    private Path folder;

    /** The amount was read as a number of projects, the number as the amount, each description as the other's. */
    @ParameterizedTest
    @ValueSource(strings = {LETTER, LETTER + ANNEX, ANNEX + ACTIONS, ACTIONS, LETTER + ACTIONS + "\n" + ANNEX})
    void amountsAndLanguagesAreReadByTheHeader(String above) throws IOException {
        Received received = Received.from(written(above + HEADER + TOTAL + GRANT));

        assertEquals(List.of(), received.written());
        DeclaredTotalRow total = received.totals.get(0);
        assertEquals(9, total.projectCount());
        assertEquals(new BigDecimal("457600.00"), total.amount().setScale(2));
        GrantRow grant = received.grants.get(0);
        assertEquals(new BigDecimal("52200.00"), grant.amount().setScale(2));
        assertEquals(new Bilingual("Atelier", null), grant.title());
        assertEquals(new Bilingual("Texte FR", "NL-tekst"), grant.description());
        int line = (int) (above + HEADER + TOTAL).lines().count() + 1;
        assertEquals(Place.ofRow(2, line), grant.place());
    }

    @Test
    void anyColumnMayBeTheFirst() throws IOException {
        Received received = Received.from(written(LETTER
                + "PLPP / PPBP\tCommune / Gemeente\tMesure / Maatregel\n"
                + "(unité) / (eenheid)\t\t\n"
                + "A : b / C: d\tJette\t2.1\n"
                + "E : f / G: h\t\t2.2\n"
                + "Montant\tOrganisation\tOndernemingsnummer\tMesure\n"
                + "5 €\tJES\t0403019261\tM2.1\n"));

        assertEquals(List.of(), received.written());
        assertEquals(2, received.actions.size());
        assertEquals(List.of(new Bilingual("f", "h")), received.actions.get(1).activities());
        assertEquals("0403019261", received.grants.get(0).enterpriseNumber());
        assertNull(received.grants.get(0).title());
    }

    /** Where the code comes last, a row may begin with the words of a header. */
    @Test
    void aGrantThatBeginsLikeAHeaderIsNone() throws IOException {
        Received received = Received.from(written(LETTER + ANNEX + "Titel\tNaam van de vzw\tBedrag\tMaatregel\n"
                + "Thema en maatregel\tJonge vzw\t5 €\tM2.1\n"
                + "Gemeente\tMaatregel vzw\t6 €\tM2.2\n"));

        assertEquals(List.of(), received.written());
        assertEquals(
                List.of("Jonge vzw", "Maatregel vzw"),
                received.grants.stream().map(GrantRow::publishedName).toList());
    }

    @Test
    void issuesNameTheColumnsOfTheFile() throws IOException {
        Path file = written(LETTER + HEADER + "M2.9\tFoyer\t88,300\tneuf\n" + GRANT.strip() + "\tencore\n");
        assertEquals(
                List.of(
                        "3:4 Aantal geselecteerde projecten 'neuf' notCount",
                        "3:3 Door BPV toegerekend bedrag '88,300' ambiguousAmount",
                        "3:1 Thema en maatregel GVPP 'M2.9' unknownMeasure → M2.1",
                        "4:8 'encore' cellWithoutColumn"),
                Received.from(file).written());
        try (Upload upload = Upload.open(file, Limits.standard(), null)) {
            assertEquals(UploadKind.document, upload.kind());
            assertEquals(
                    3, upload.columns(TableKind.grants, 3).of(Columns.AMOUNT).number());
        }
    }

    /** Issues of the second table named the columns of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"", ANNEX})
    void eachTableHasItsOwnColumns(String above) throws IOException {
        Received received = Received.from(written(LETTER + ANNEX + HEADER + "M2.9\tFoyer\t52200\n" + above
                + "Montant\tNom de l'asbl\tMesure\n-0\tJES\tM2.8\n0\t—\tM2.2\n"));
        int line = above.isEmpty() ? 6 : 7;
        assertEquals(
                List.of(
                        "4:1 Thema en maatregel GVPP 'M2.9' unknownMeasure → M2.1",
                        line + ":1 Montant '-0' negativeAmount",
                        line + ":3 Mesure 'M2.8' unknownMeasure → M2.1",
                        line + 1 + ":1 Montant '0' zeroAmount",
                        line + 1 + ":2 Nom de l'asbl '—' notOrganization {limit=500}"),
                received.written());
    }

    @Test
    void inAnotherOrderEveryColumnHasToBeKnown() throws IOException {
        assertEquals(
                List.of("2:4 Aantal 'Aantal' unknownColumn → Aantal projecten"),
                Received.from(written(LETTER + HEADER.replace("Aantal geselecteerde projecten", "Aantal") + GRANT))
                        .written());
        assertEquals(
                List.of("2:4 Subsidie 'Subsidie' unknownColumn", "2 missingColumn {column=amount}"),
                Received.from(written(LETTER
                                + "Mesure\tNom de l'asbl\tNombre de projets\tSubsidie\tOmschrijving\tDescriptif\n"
                                + "M2.2\tFoyer\t1\t52200\tNL-tekst\tTexte FR\n"))
                        .written());
        assertEquals(
                List.of("2:5 Montant 'Montant' doubledColumn {first=3}"),
                Received.from(written(
                                LETTER + "Mesure\tNom de l'asbl\tMontant\tTitre\tMontant\nM2.2\tFoyer\t5 €\tx\t5 €\n"))
                        .written());
    }

    /** In the annex's order a header may call columns as it likes, as the answers of other years do. */
    @Test
    void inTheAnnexsOrderUnknownNamesAreReadByPlace() throws IOException {
        Received received = Received.from(written(LETTER
                + "Thématique et mesure PGSP\tNom de l'asbl\tNombre\tMontant\tIntitulé\tDescriptif\tNL\tRemarque\n"
                + "M2.2\tFoyer\t1\t52200\tAtelier\tTexte FR\tNL-tekst\n"
                + "M2.2\tJES\t1\t100\tTitre et texte\n"));
        assertEquals(List.of(), received.written());
        assertEquals(
                new Bilingual("Texte FR", "NL-tekst"), received.grants.get(0).description());
        assertEquals(new BigDecimal("52200"), received.grants.get(0).amount().setScale(0));
        assertEquals(
                new Bilingual("Titre et texte", null), received.grants.get(1).description());
    }

    private Path written(String text) throws IOException {
        return Files.write(folder.resolve("answer.txt"), text.getBytes(StandardCharsets.UTF_8));
    }
}
