package brussels.preventionplan.page;

import brussels.preventionplan.allocation.Allocation;
import brussels.preventionplan.initiative.Initiative;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.message.MessageLanguage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the letter tells beside its annexes. */
record OthersPart(List<Money> allocations, List<Event> initiatives) {

    private static final int LONGEST = 600;

    /** Whether it tells anything. */
    public boolean isSome() {
        return !allocations.isEmpty() || !initiatives.isEmpty();
    }

    /**
     * Money that is named as a whole.
     *
     * @param scope what it is for; null where the letter does not say
     */
    record Money(String amount, @Nullable Phrase scope, String api, LineLink line) {}

    /**
     * Something that the Region organizes.
     *
     * @param name null where it has none
     * @param frequency in both languages, since they may disagree; empty where the letter does not say
     * @param description null where there is none
     */
    record Event(
            @Nullable Phrase name,
            List<Phrase> frequency,
            @Nullable Phrase description,
            String api,
            LineLink line) {}

    static OthersPart of(List<Allocation> allocations, List<Initiative> initiatives, Edition edition) {
        MessageLanguage language = edition.words().language();
        return new OthersPart(
                allocations.stream()
                        .map(each -> new Money(
                                edition.words().money(each.amount()),
                                Phrase.ofNullable(each.scope(), language),
                                edition.api(each.path()),
                                edition.line(each.source())))
                        .toList(),
                initiatives.stream()
                        .map(each -> new Event(
                                Phrase.ofNullable(each.name(), language),
                                both(each.frequency()),
                                description(each.description(), language),
                                edition.api(each.path()),
                                edition.line(each.source())))
                        .toList());
    }

    private static @Nullable Phrase description(@Nullable Bilingual text, MessageLanguage language) {
        return text == null ? null : Phrase.of(text, language).cut(LONGEST);
    }

    private static List<Phrase> both(@Nullable Bilingual text) {
        return text == null
                ? List.of()
                : Stream.of(MessageLanguage.fr, MessageLanguage.nl)
                        .map(language -> Phrase.of(text, language))
                        .distinct()
                        .toList();
    }
}
