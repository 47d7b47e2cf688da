package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.text.AmountText.Amount;
import brussels.preventionplan.importing.text.AmountText.Blank;
import brussels.preventionplan.importing.text.AmountText.Unreadable;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** How {@link AmountText} is read: currency off, then sign, then what groups thousands and what starts decimals. */
final class AmountReading {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 2;
    private static final List<String> CURRENCIES = List.of("euros", "euro", "eur", "€");
    private static final char NONE = 0;

    /** A sign, or the parenthesis of bookkeepers, before a digit: a dash alone is no number. */
    private static final Pattern NEGATIVE = Pattern.compile("[-−–(][\\h€]*[0-9]");

    private AmountReading() {}

    static AmountText of(String cell) {
        String text = Spaces.trim(cell);
        if (text.isEmpty()) {
            return new Blank();
        }
        if (text.length() > LONGEST) {
            return new Unreadable(IssueReason.notAmount);
        }
        String number = withoutCurrency(text);
        if (NEGATIVE.matcher(number).lookingAt()) {
            return new Unreadable(IssueReason.negativeAmount);
        }
        if (number.isEmpty() || !number.chars().allMatch(AmountReading::mayStandInNumber)) {
            return new Unreadable(IssueReason.notAmount);
        }
        return ofNumber(withPlainSpaces(number));
    }

    private static AmountText ofNumber(String number) {
        int points = count(number, '.');
        int commas = count(number, ',');
        int lastMark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        int behind = number.length() - lastMark - 1;
        boolean decimals;
        if (points > 0 && commas > 0) {
            decimals = true; // the mark that comes last
        } else if (points + commas != 1) {
            decimals = false; // no mark, or one that groups
        } else if (behind == 3 && (commas == 1 || !isGrouped(number, '.'))) {
            return new Unreadable(IssueReason.ambiguousAmount); // are the last three digits decimals?
        } else {
            decimals = behind != 3;
        }
        String whole = decimals ? number.substring(0, lastMark) : number;
        String fraction = decimals ? number.substring(lastMark + 1) : "";
        if ((decimals && !isDigits(fraction, 1, LONGEST)) || !isWhole(whole)) {
            return new Unreadable(IssueReason.notAmount);
        }
        if (fraction.length() > MOST_DECIMALS) {
            return new Unreadable(IssueReason.tooManyDecimals);
        }
        String digits = whole.replace(".", "").replace(",", "").replace(" ", "");
        return digits.length() > MOST_DIGITS
                ? new Unreadable(IssueReason.amountTooLarge)
                : new Amount(new BigDecimal(digits + "." + (fraction + "00").substring(0, 2)));
    }

    /** Digits, or groups of three behind a first group of one to three, all parted by the same mark. */
    private static boolean isWhole(String whole) {
        char mark = NONE;
        for (char candidate : new char[] {'.', ',', ' '}) {
            if (whole.indexOf(candidate) >= 0) {
                if (mark != NONE) {
                    return false;
                }
                mark = candidate;
            }
        }
        return mark == NONE ? isDigits(whole, 1, LONGEST) : isGrouped(whole, mark);
    }

    private static boolean isGrouped(String whole, char mark) {
        String[] groups = whole.split("[" + mark + "]", -1);
        if (!isDigits(groups[0], 1, 3) || groups[0].startsWith("0")) {
            return false;
        }
        for (int index = 1; index < groups.length; index++) {
            if (!isDigits(groups[index], 3, 3)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text, int atLeast, int atMost) {
        return text.length() >= atLeast
                && text.length() <= atMost
                && text.chars().allMatch(c -> Years.isDigit((char) c));
    }

    private static boolean mayStandInNumber(int character) {
        char c = (char) character;
        return Years.isDigit(c) || c == '.' || c == ',' || Spaces.isSpace(c);
    }

    private static String withPlainSpaces(String number) {
        StringBuilder plain = new StringBuilder(number);
        for (int index = 0; index < plain.length(); index++) {
            if (Spaces.isSpace(plain.charAt(index))) {
                plain.setCharAt(index, ' ');
            }
        }
        return plain.toString();
    }

    private static String withoutCurrency(String text) {
        String folded = Folded.of(text);
        for (String currency : CURRENCIES) {
            if (folded.endsWith(currency)) {
                return Spaces.trim(text.substring(0, text.length() - currency.length()));
            }
            if (folded.startsWith(currency)) {
                return Spaces.trim(text.substring(currency.length()));
            }
        }
        return text;
    }

    private static int count(String text, char character) {
        return (int) text.chars().filter(c -> c == character).count();
    }
}
