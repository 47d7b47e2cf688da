package brussels.preventionplan.importing.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Letter.Allocation;
import brussels.preventionplan.language.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money for the police zones as a whole: a sentence that names them, an amount in euro, the year and the plan (lines 14
 * and 34). What it is for is what the sentence says after the amount.
 */
final class AllocationReader {

    private static final List<String> POLICE_ZONES = List.of("zones de police", "zone de police", "politiezone");
    private static final List<String> PLANS = List.of("pgsp", "gvpp");
    private static final List<String> CURRENCIES = List.of("€", "euros", "euro", "eur");

    private AllocationReader() {}

    /**
     * An amount in a sentence, with what the sentence says after it.
     *
     * @param plan the code of the plan that it names, or else its paragraph; null where neither does
     */
    private record Sentence(
            String text,
            LetterLanguage language,
            BigDecimal amount,
            String scope,
            @Nullable String plan,
            int line) {}

    static List<Allocation> read(LetterParagraphs letter, @Nullable Integer yearOfAnnexes) {
        List<Allocation> allocations = new ArrayList<>();
        List<Sentence> dutch = sentences(letter, LetterLanguage.nl);
        Map<BigDecimal, Deque<Sentence>> counterparts =
                dutch.stream().collect(groupingBy(AllocationReader::key, toCollection(ArrayDeque::new)));
        for (Sentence french : sentences(letter, LetterLanguage.fr)) {
            Sentence counterpart =
                    counterparts.getOrDefault(key(french), new ArrayDeque<>()).poll();
            addIfComplete(allocations, french, counterpart, yearOfAnnexes);
        }
        for (Sentence sentence : dutch) {
            Deque<Sentence> left = counterparts.getOrDefault(key(sentence), new ArrayDeque<>());
            if (sentence.equals(left.peek())) {
                left.remove();
                addIfComplete(allocations, sentence, null, yearOfAnnexes);
            }
        }
        return allocations;
    }

    /** What two sentences about the same amount have in common, however many decimals they write. */
    private static BigDecimal key(Sentence sentence) {
        return sentence.amount().stripTrailingZeros();
    }

    /** An allocation is read where its year, its plan and what it is for are known. */
    private static void addIfComplete(
            List<Allocation> allocations,
            Sentence sentence,
            @Nullable Sentence counterpart,
            @Nullable Integer yearOfAnnexes) {
        Integer named = Years.first(sentence.text());
        Integer year = named != null ? named : yearOfAnnexes;
        Bilingual scope = scope(sentence, counterpart);
        if (year != null && sentence.plan() != null && scope != null) {
            Place place = Place.ofLetter(sentence.line());
            allocations.add(new Allocation("policeZones", year, sentence.amount(), sentence.plan(), scope, place));
        }
    }

    private static @Nullable Bilingual scope(Sentence sentence, @Nullable Sentence counterpart) {
        return sentence.language() == LetterLanguage.fr
                ? Bilingual.ofNullable(sentence.scope(), counterpart == null ? null : counterpart.scope())
                : Bilingual.ofNullable(null, sentence.scope());
    }

    private static List<Sentence> sentences(LetterParagraphs letter, LetterLanguage language) {
        List<Sentence> found = new ArrayList<>();
        for (Paragraph paragraph : letter.in(language)) {
            if (!namesPoliceZones(paragraph.folded())) {
                continue;
            }
            String plan = plan(paragraph.text(), paragraph.folded());
            for (String text : Sentences.of(paragraph.text())) {
                Sentence sentence = sentence(text, language, plan, paragraph.line());
                if (sentence != null) {
                    found.add(sentence);
                }
            }
        }
        return found;
    }

    private static boolean namesPoliceZones(String folded) {
        return POLICE_ZONES.stream().anyMatch(folded::contains);
    }

    /** A sentence that names the police zones, with the first amount in it; null where it does not. */
    private static @Nullable Sentence sentence(
            String text, LetterLanguage language, @Nullable String planOfParagraph, int line) {
        String folded = Folded.of(text);
        if (!namesPoliceZones(folded)) {
            return null;
        }
        for (String currency : CURRENCIES) {
            int index = currency.equals("€") ? folded.indexOf('€') : Words.find(folded, currency, 0);
            BigDecimal amount = index < 0 ? null : amountBefore(text, index);
            if (amount != null) {
                String scope = scope(text.substring(index + currency.length()));
                String plan = plan(text, folded);
                return new Sentence(text, language, amount, scope, plan != null ? plan : planOfParagraph, line);
            }
        }
        return null;
    }

    /** The amount that ends there, or null; what is printed before it may be a number too ("En 2023, 35.000.000 €"). */
    private static @Nullable BigDecimal amountBefore(String text, int end) {
        for (int start = startOfNumber(text, end); start < end; start = startOfNextWord(text, start, end)) {
            if (AmountText.of(text.substring(start, end)) instanceof AmountText.Amount amount) {
                return amount.value();
            }
        }
        return null;
    }

    private static int startOfNextWord(String text, int from, int end) {
        int space = from;
        while (space < end && !Spaces.isSpace(text.charAt(space))) {
            space++;
        }
        return Math.min(end, Spaces.skip(text, space));
    }

    private static int startOfNumber(String text, int end) {
        int start = end;
        while (start > 0 && isPartOfNumber(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isPartOfNumber(char character) {
        return Years.isDigit(character) || character == '.' || character == ',' || Spaces.isSpace(character);
    }

    /** The rest of the sentence without the comma before it and the stop after it. */
    private static String scope(String rest) {
        String trimmed = Spaces.trim(rest);
        int start = trimmed.startsWith(",") ? 1 : 0;
        int end = trimmed.length() - (trimmed.endsWith(".") ? 1 : 0);
        return start >= end ? "" : Spaces.trim(trimmed.substring(start, end));
    }

    /** The plan's code, {@code PGSP-2021-2024}: its French letters and its period. */
    private static @Nullable String plan(String text, String folded) {
        for (String plan : PLANS) {
            int index = Words.find(folded, plan, 0);
            String period = index < 0 ? null : Years.period(text, index);
            if (period != null) {
                return "PGSP-" + period;
            }
        }
        return null;
    }
}
