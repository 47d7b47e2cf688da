package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.Letter.Initiative;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.InitiativeOfKind;
import brussels.preventionplan.language.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the Region itself organizes: the paragraphs that name an initiative and those that go on about it (line 44: "ce
 * forum", line 46: "Dans ce cadre"), up to the next initiative, the mention of an annex or the closing formula.
 */
final class InitiativeReader {

    static final String ORGANIZER = "safe.brussels";

    private static final List<String> CLOSINGS = List.of(
            "veuillez", "je vous prie", "hoogachtend", "met de meeste hoogachting", "le ministre", "de minister");

    private final PublishedText text;
    private final @Nullable Integer yearOfAnnexes;
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<SeenFinding> findings = new ArrayList<>();

    private InitiativeReader(PublishedText text, @Nullable Integer yearOfAnnexes) {
        this.text = text;
        this.yearOfAnnexes = yearOfAnnexes;
    }

    /** The initiatives, and what is odd about them. */
    record Read(List<Initiative> initiatives, List<SeenFinding> findings) {}

    static Read read(PublishedText text, LetterParagraphs letter, @Nullable Integer yearOfAnnexes) {
        InitiativeReader reader = new InitiativeReader(text, yearOfAnnexes);
        Map<InitiativeKind, List<Paragraph>> french = group(letter, LetterLanguage.fr);
        Map<InitiativeKind, List<Paragraph>> dutch = group(letter, LetterLanguage.nl);
        for (InitiativeKind kind : InitiativeKind.values()) {
            reader.add(kind, new Told(french.getOrDefault(kind, List.of()), dutch.getOrDefault(kind, List.of())));
        }
        reader.initiatives.sort(
                Comparator.comparingInt(initiative -> initiative.place().line()));
        return new Read(reader.initiatives, reader.findings);
    }

    /** The paragraphs about one initiative. */
    private record Told(List<Paragraph> fr, List<Paragraph> nl) {

        List<Paragraph> in(LetterLanguage language) {
            return language == LetterLanguage.fr ? fr : nl;
        }

        /** What is found first in the paragraphs of a language, or null. */
        <T> @Nullable T first(LetterLanguage language, BiFunction<Paragraph, LetterLanguage, @Nullable T> finder) {
            for (Paragraph paragraph : in(language)) {
                T found = finder.apply(paragraph, language);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        @Nullable
        Bilingual both(BiFunction<Paragraph, LetterLanguage, @Nullable String> finder) {
            return Bilingual.ofNullable(first(LetterLanguage.fr, finder), first(LetterLanguage.nl, finder));
        }

        /** What is found first in French, else in Dutch, or null. */
        <T> @Nullable T either(Function<Paragraph, @Nullable T> finder) {
            T french = first(LetterLanguage.fr, (paragraph, language) -> finder.apply(paragraph));
            return french != null ? french : first(LetterLanguage.nl, (paragraph, language) -> finder.apply(paragraph));
        }

        @Nullable
        Bilingual description() {
            return Bilingual.ofNullable(joined(fr), joined(nl));
        }

        private static String joined(List<Paragraph> paragraphs) {
            return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        }
    }

    private static Map<InitiativeKind, List<Paragraph>> group(LetterParagraphs letter, LetterLanguage language) {
        Map<InitiativeKind, List<Paragraph>> groups = new EnumMap<>(InitiativeKind.class);
        InitiativeKind current = null;
        for (Paragraph paragraph : letter.in(language)) {
            InitiativeKind named = InitiativeKind.of(paragraph, language);
            if (named != null) {
                current = named;
            } else if (endsInitiative(paragraph)) {
                current = null;
            }
            if (current != null) {
                groups.computeIfAbsent(current, kind -> new ArrayList<>()).add(paragraph);
            }
        }
        return groups;
    }

    private static boolean endsInitiative(Paragraph paragraph) {
        return AnnexCaption.parse(paragraph.firstLine()) != null
                || CLOSINGS.stream().anyMatch(paragraph.folded()::startsWith);
    }

    /** An initiative is read where its name, its year and its organizer are known. */
    private void add(InitiativeKind kind, Told told) {
        Bilingual name = told.both(kind::nameIn);
        Bilingual description = told.description();
        Integer named = told.either(paragraph -> Years.first(paragraph.text()));
        Integer year = named != null ? named : yearOfAnnexes;
        Integer line = told.either(Paragraph::line);
        Boolean organized = told.either(paragraph -> paragraph.folded().contains(ORGANIZER) ? true : null);
        if (name == null || description == null || year == null || line == null || organized == null) {
            return;
        }
        List<String> french = told.first(LetterLanguage.fr, (paragraph, language) -> Topics.find(paragraph));
        List<String> dutch = told.first(LetterLanguage.nl, (paragraph, language) -> Topics.find(paragraph));
        initiatives.add(new Initiative(
                kind.name(),
                year,
                name,
                ORGANIZER,
                frequency(kind, told),
                told.both(Participants::find),
                Topics.of(french == null ? List.of() : french, dutch == null ? List.of() : dutch),
                description,
                Place.ofLetter(line)));
    }

    private @Nullable Bilingual frequency(InitiativeKind kind, Told told) {
        Frequency.Printed french = told.first(LetterLanguage.fr, Frequency::find);
        Frequency.Printed dutch = told.first(LetterLanguage.nl, Frequency::find);
        if (french != null && dutch != null && french.meaning() != dutch.meaning()) {
            findings.add(new SeenFinding(
                    FindingType.translationDisagrees,
                    new InitiativeOfKind(kind.name()),
                    Map.of(
                            "french", french.word(),
                            "frenchMeaning", french.meaning().name(),
                            "dutch", dutch.word(),
                            "dutchMeaning", dutch.meaning().name()),
                    List.of(evidence(french), evidence(dutch))));
        }
        return Bilingual.ofNullable(french == null ? null : french.word(), dutch == null ? null : dutch.word());
    }

    private Evidence evidence(Frequency.Printed printed) {
        return new Evidence(Place.ofLetter(printed.line()), text.line(printed.line()));
    }
}
