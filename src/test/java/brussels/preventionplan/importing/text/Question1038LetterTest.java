package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.Letter.Allocation;
import brussels.preventionplan.importing.reading.Letter.Initiative;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The letter of the published answer, against what a person reads there. */
class Question1038LetterTest {

    private static final Letter LETTER = Question1038.READ.letter();

    @Test
    void headingAndSignature() {
        assertEquals(1038, LETTER.number());
        assertEquals("Emin Özkara", LETTER.author());
        assertEquals("Rudi Vervoort", LETTER.respondent());
        assertEquals(new Bilingual("ministre-président", "minister-president"), LETTER.respondentRole());
        assertEquals(
                new Bilingual(
                        "La lutte contre les phénomènes de polarisation et les divisions sociales en Région"
                                + " bruxelloise.",
                        "De strijd tegen fenomenen van polarisatie en sociale verdeeldheid in het Brussels Gewest."),
                LETTER.subject());
        assertEquals(List.of("fr", "nl"), LETTER.languages());
    }

    @Test
    void theMoneyOfThePoliceZones() {
        assertEquals(
                List.of(new Allocation(
                        "policeZones",
                        2022,
                        new BigDecimal("35000000.00"),
                        "PGSP-2021-2024",
                        new Bilingual(
                                "pour couvrir leurs activités dans le cadre du PGSP 2021-2024 et portant notamment"
                                        + " sur la thématique 2 à savoir \"Polarisation et radicalisation\"",
                                "waarmee de activiteiten bekostigd werden die kaderen in het GVPP 2021-2024 en in"
                                        + " het bijzonder in thema 2 \"Polarisering en radicalisering\""),
                        Place.ofLetter(14))),
                LETTER.allocations());
    }

    @Test
    void theRegionalPlatform() {
        Initiative platform = LETTER.initiatives().get(0);
        assertEquals("regionalPlatform", platform.kind());
        assertEquals(2022, platform.year());
        assertEquals(
                new Bilingual(
                        "plateforme régionale « Radicalisation-Polarisation »",
                        "gewestelijk platform radicalisering-polarisering"),
                platform.name());
        assertEquals("safe.brussels", platform.organizer());
        assertEquals(new Bilingual("bimensuelle", "tweemaandelijks"), platform.frequency());
        assertEquals(
                new Bilingual(
                        "les représentants et experts des zones de police et communes bruxelloises (ou d'autres"
                                + " représentants désignés par les communes), ainsi que les services du"
                                + " directeur-coordonnateur bruxellois",
                        "de vertegenwoordigers en deskundigen van de Brusselse politiezones en gemeenten (of andere"
                                + " vertegenwoordigers die door de gemeenten zijn aangesteld) samenbrengt, evenals de"
                                + " diensten van de Brusselse directeur-coördinator"),
                platform.participants());
        assertEquals(
                List.of(
                        new Bilingual("post-détenzione", "na het uitzitten van een gevangenisstraf"),
                        new Bilingual("médiation auteur/victime", "bemiddeling tussen daders en slachtoffers"),
                        new Bilingual("complotisme", "complotdenken")),
                platform.topics());
        assertEquals(new Bilingual(lines(22, 44, 46), lines(42, 58, 60)), platform.description());
        assertEquals(Place.ofLetter(22), platform.place());
    }

    @Test
    void theWorkingGroup() {
        Initiative group = LETTER.initiatives().get(1);
        assertEquals("workingGroup", group.kind());
        assertEquals(2022, group.year());
        assertEquals(new Bilingual("Groupe de travail Citoyens-Police", "werkgroep Burgers-Politie"), group.name());
        assertEquals("safe.brussels", group.organizer());
        assertNull(group.frequency());
        assertEquals(
                new Bilingual(
                        "des experts et des associations de jeunes",
                        "deskundigen in gesprek te laten treden met jeugdverenigingen"),
                group.participants());
        assertEquals(List.of(), group.topics());
        assertEquals(new Bilingual(lines(48), lines(62)), group.description());
        assertEquals(Place.ofLetter(48), group.place());
        assertEquals(2, LETTER.initiatives().size());
    }

    private static String lines(int... numbers) {
        return String.join(
                "\n", Arrays.stream(numbers).mapToObj(Question1038.LINES::line).toList());
    }
}
