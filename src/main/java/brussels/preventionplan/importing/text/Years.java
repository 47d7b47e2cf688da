package brussels.preventionplan.importing.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years named in a text: four digits from 1900 to 2199 that stand alone, neither end of "2021-2024". */
public final class Years {

    private static final int LENGTH = 4;

    /** In French and Dutch, folded. */
    private static final Set<String> MONTHS = Set.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre",
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private Years() {}

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The first year that is named, or null. */
    static @Nullable Integer first(String text) {
        int index = next(text, 0);
        return index < 0 ? null : valueAt(text, index);
    }

    /**
     * The year of a table: the one that captions above it name, else the one that all that stands above it names; null
     * where that is none or several.
     *
     * @param above the rows above its header, tabs between their cells
     */
    public static @Nullable Integer ofTable(List<String> above) {
        List<Integer> captioned = above.stream()
                .map(row -> AnnexCaption.parse(row.replace('\t', ' ')))
                .filter(Objects::nonNull)
                .map(AnnexCaption::year)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return captioned.size() == 1 ? captioned.get(0) : only(String.join("\n", above));
    }

    /** The year that is named outside dates, or null where none or several different ones are. */
    static @Nullable Integer only(String text) {
        Integer year = null;
        for (int index = next(text, 0); index >= 0; index = next(text, index + LENGTH)) {
            if (isOfDate(text, index)) {
                continue;
            }
            int value = valueAt(text, index);
            if (year != null && year != value) {
                return null;
            }
            year = value;
        }
        return year;
    }

    /** The period "2021-2024" (also "2021- 2024", line 14) that starts at or after {@code from}, or null. */
    static @Nullable String period(String text, int from) {
        for (int index = fourDigits(text, from); index >= 0; index = fourDigits(text, index + LENGTH)) {
            int second = afterDash(text, index + LENGTH);
            if (second >= 0 && fourDigits(text, second) == second) {
                return text.substring(index, index + LENGTH) + "-" + text.substring(second, second + LENGTH);
            }
        }
        return null;
    }

    private static int next(String text, int from) {
        for (int index = fourDigits(text, from); index >= 0; index = fourDigits(text, index + LENGTH)) {
            boolean period = afterDash(text, index + LENGTH) >= 0 || beforeDash(text, index);
            int value = valueAt(text, index);
            if (!period && value >= 1900 && value <= 2199) {
                return index;
            }
        }
        return -1;
    }

    /** Whether a year ends or begins a date: "12/02/2024", "2024.02.12", "12 février 2024". One of dashes is no year. */
    private static boolean isOfDate(String text, int index) {
        int end = index + LENGTH;
        boolean begins = end + 1 < text.length() && isDateMark(text.charAt(end)) && isDigit(text.charAt(end + 1));
        boolean ends = index > 1 && isDateMark(text.charAt(index - 1)) && isDigit(text.charAt(index - 2));
        return begins || ends || MONTHS.contains(Folded.of(wordBefore(text, index)));
    }

    private static boolean isDateMark(char character) {
        return character == '/' || character == '.';
    }

    private static String wordBefore(String text, int index) {
        int end = Spaces.skipBack(text, index, 0);
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static int valueAt(String text, int index) {
        return Integer.parseInt(text.substring(index, index + LENGTH));
    }

    /** The start of the next run of exactly four digits, or -1. */
    private static int fourDigits(String text, int from) {
        int index = from;
        while (index < text.length()) {
            int start = index;
            while (index < text.length() && isDigit(text.charAt(index))) {
                index++;
            }
            if (index - start == LENGTH && (start == 0 || !isDigit(text.charAt(start - 1)))) {
                return start;
            }
            index = index == start ? index + 1 : index;
        }
        return -1;
    }

    private static int afterDash(String text, int end) {
        int dash = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (dash >= text.length() || (text.charAt(dash) != '-' && text.charAt(dash) != '–')) {
            return -1;
        }
        int digit = dash + 1 < text.length() && text.charAt(dash + 1) == ' ' ? dash + 2 : dash + 1;
        return digit < text.length() && isDigit(text.charAt(digit)) ? digit : -1;
    }

    private static boolean beforeDash(String text, int start) {
        int dash = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        if (dash < 1 || (text.charAt(dash) != '-' && text.charAt(dash) != '–')) {
            return false;
        }
        int digit = text.charAt(dash - 1) == ' ' ? dash - 2 : dash - 1;
        return digit >= 0 && isDigit(text.charAt(digit));
    }
}
