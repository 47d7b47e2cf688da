package brussels.preventionplan.importing.checking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of the Crossroads Bank for Enterprises: ten digits that begin with 0 or 1, the last two of which are 97 minus
 * the remainder of the first eight divided by 97.
 */
final class EnterpriseNumbers {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[.\\s\\u00A0\\u202F-]+");
    /** The leading zero is missing in numbers from before 2005, and where a spreadsheet took it away. */
    private static final Pattern WRITTEN = Pattern.compile("(?:BE)?([01]?[0-9]{9})", Pattern.CASE_INSENSITIVE);

    private static final int DIGITS = 10;
    private static final int CHECKED = 8;
    private static final int MODULUS = 97;

    private EnterpriseNumbers() {}

    /** The ten digits of a number such as "BE 0477.472.701"; empty where they are none, or do not check. */
    static Optional<String> digits(String written) {
        Matcher matcher = WRITTEN.matcher(BETWEEN_DIGITS.matcher(written).replaceAll(""));
        return matcher.matches()
                ? Optional.of("0".repeat(DIGITS - matcher.group(1).length()) + matcher.group(1))
                        .filter(EnterpriseNumbers::checks)
                : Optional.empty();
    }

    private static boolean checks(String digits) {
        int first = Integer.parseInt(digits.substring(0, CHECKED));
        return Integer.parseInt(digits.substring(CHECKED)) == MODULUS - first % MODULUS;
    }
}
