package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the letter around the annexes says; what it does not say, or cannot be recognised, is null.
 *
 * @param number the number of the written question
 * @param author who asked, without title: "Emin Özkara"
 * @param respondent who answered, as a name is written ("Rudi Vervoort", printed "Rudi VERVOORT")
 * @param respondentRole as what: "ministre-président" / "minister-president"
 * @param languages the languages that the letter is written in, {@code fr} and {@code nl}, in order of appearance
 * @param allocations amounts named in the letter
 */
public record Letter(
        @Nullable Integer number,
        @Nullable String author,
        @Nullable String respondent,
        @Nullable Bilingual respondentRole,
        @Nullable Bilingual subject,
        List<String> languages,
        List<Allocation> allocations,
        List<Initiative> initiatives) {

    public Letter {
        languages = List.copyOf(languages);
        allocations = List.copyOf(allocations);
        initiatives = List.copyOf(initiatives);
    }

    /**
     * Money given as a whole.
     *
     * @param beneficiary {@code policeZones}
     * @param amount in euro
     * @param planCode {@code PGSP-2021-2024}
     * @param scope the sentence's own words for what the money is for, in both languages
     * @param place the French line
     */
    public record Allocation(
            String beneficiary, int year, BigDecimal amount, String planCode, Bilingual scope, Place place) {}

    /**
     * Something that the Region itself organizes.
     *
     * @param kind {@code regionalPlatform} or {@code workingGroup}
     * @param name "plateforme régionale « Radicalisation-Polarisation »" and the like, as printed
     * @param organizer "safe.brussels"
     * @param frequency the words for how often, as printed in each language, or null
     * @param participants who takes part, as printed, or null
     * @param topics what it was about, one by one; empty where none are named
     * @param description the paragraphs about it, in each language joined by a line feed
     * @param place the first French line
     */
    public record Initiative(
            String kind,
            int year,
            Bilingual name,
            String organizer,
            @Nullable Bilingual frequency,
            @Nullable Bilingual participants,
            List<Bilingual> topics,
            Bilingual description,
            Place place) {

        public Initiative {
            topics = List.copyOf(topics);
        }
    }
}
