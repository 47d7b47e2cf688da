package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often, with the French and Dutch words for it. They are easily confounded: French "bimensuel" is twice a month,
 * "bimestriel" every two months; Dutch "tweemaandelijks" is every two months (lines 22 and 42).
 */
enum Frequency {
    daily(List.of("quotidien"), List.of("dagelijks")),
    twiceAWeek(List.of("bihebdomadaire"), List.of()),
    weekly(List.of("hebdomadaire"), List.of("wekelijks")),
    /** Every two weeks comes to the same. */
    twiceAMonth(List.of("bimensuel"), List.of("tweewekelijks", "veertiendaags", "halfmaandelijks")),
    monthly(List.of("mensuel"), List.of("maandelijks")),
    everyTwoMonths(List.of("bimestriel"), List.of("tweemaandelijks")),
    quarterly(List.of("trimestriel"), List.of("driemaandelijks")),
    everyFourMonths(List.of("quadrimestriel"), List.of("viermaandelijks")),
    twiceAYear(List.of("semestriel"), List.of("zesmaandelijks", "halfjaarlijks")),
    yearly(List.of("annuel"), List.of("jaarlijks")),
    everyTwoYears(List.of("bisannuel", "biennal"), List.of("tweejaarlijks"));

    /** French adjectives and adverbs: bimensuel, bimensuels, bimensuelle, bimensuelles, bimensuellement. */
    private static final List<String> FRENCH_ENDINGS =
            List.of("", "s", "le", "les", "lement", "ne", "nes", "nement", "ment", "e", "es");

    private static final List<String> DUTCH_ENDINGS = List.of("", "e");

    private final List<String> french;
    private final List<String> dutch;

    Frequency(List<String> french, List<String> dutch) {
        this.french = french;
        this.dutch = dutch;
    }

    /** A word for a frequency as it stands in a paragraph. */
    record Printed(String word, Frequency meaning, int line) {}

    /** The first word for a frequency in a paragraph, or null. */
    static @Nullable Printed find(Paragraph paragraph, LetterLanguage language) {
        List<Printed> found = new ArrayList<>();
        Words.forEach(paragraph.folded(), word -> {
            Frequency meaning = found.isEmpty() ? of(word.text(), language) : null;
            if (meaning != null) {
                String printed = paragraph.text().substring(word.start(), word.end());
                found.add(new Printed(printed, meaning, paragraph.lineAt(word.start())));
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    private static @Nullable Frequency of(String word, LetterLanguage language) {
        for (Frequency frequency : values()) {
            boolean isFrench = language == LetterLanguage.fr;
            if (matches(
                    word, isFrench ? frequency.french : frequency.dutch, isFrench ? FRENCH_ENDINGS : DUTCH_ENDINGS)) {
                return frequency;
            }
        }
        return null;
    }

    private static boolean matches(String word, List<String> stems, List<String> endings) {
        return stems.stream()
                .anyMatch(stem -> word.startsWith(stem) && endings.contains(word.substring(stem.length())));
    }
}
