package brussels.preventionplan.search;

import brussels.preventionplan.platform.query.SearchableText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts out of a text what surrounds the first word that was asked for. */
final class Fragment {

    /** How long a fragment is at most, in characters. */
    static final int LONGEST = 200;

    /** How much of it stands before the first word, at most. */
    private static final int BEFORE = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Fragment() {}

    /** A word of a text: where it stands, and whether it was asked for. */
    private record Place(int start, int end, boolean match) {}

    /** The fragment of the first of some texts that has a word that was asked for, else of the first text. */
    static List<Part> of(Question question, List<String> texts) {
        for (String text : texts) {
            List<Place> places = places(question, text);
            int first = places.stream()
                    .filter(Place::match)
                    .mapToInt(Place::start)
                    .findFirst()
                    .orElse(-1);
            if (first >= 0) {
                return parts(text, places, first);
            }
        }
        return texts.isEmpty() ? List.of() : parts(texts.get(0), places(question, texts.get(0)), 0);
    }

    private static List<Place> places(Question question, String text) {
        List<Place> places = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            // One word may be several in plain letters: a ligature of a whole phrase.
            boolean match = Stream.of(SearchableText.of(words.group()).split(" "))
                    .anyMatch(word -> question.of(word) != Likeness.none);
            places.add(new Place(words.start(), words.end(), match));
        }
        return places;
    }

    private static List<Part> parts(String text, List<Place> places, int first) {
        int start = text.length() <= LONGEST || first <= BEFORE
                ? 0
                : places.stream()
                        .mapToInt(Place::start)
                        .filter(each -> each >= first - BEFORE)
                        .findFirst()
                        .orElse(0);
        int end = end(text, places, start, first);
        List<Part> parts = new ArrayList<>();
        int at = start;
        for (Place place : places) {
            if (place.match() && place.start() >= start && place.start() < end) {
                add(parts, text.substring(at, place.start()), false);
                at = Math.min(place.end(), end);
                add(parts, text.substring(place.start(), at), true);
            }
        }
        add(parts, text.substring(at, end), false);
        return parts;
    }

    /** After the last word that is whole; the first one that was asked for is cut where it alone is too long. */
    private static int end(String text, List<Place> places, int start, int first) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int longest = start + LONGEST;
        int whole = places.stream()
                .mapToInt(Place::end)
                .takeWhile(each -> each <= longest)
                .reduce(start, (one, other) -> other);
        if (whole > first) {
            return whole;
        }
        return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }

    private static void add(List<Part> parts, String text, boolean match) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, match));
        }
    }
}
