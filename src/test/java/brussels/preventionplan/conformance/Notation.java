package brussels.preventionplan.conformance;

import java.util.regex.Pattern;

/** How names are written in a contract. */
final class Notation {

    private static final Pattern LOWER_CAMEL_CASE = Pattern.compile("[a-z0-9]+(?:[A-Z][a-z0-9]+)*[A-Z]?");
    private static final Pattern UPPER_CAMEL_CASE = Pattern.compile("(?:[A-Z][a-z0-9]+)+");
    private static final Pattern UPPER_KEBAB_CASE = Pattern.compile("[A-Z][a-z0-9]*(?:-[A-Z][a-z0-9]*)*");

    /** Words that British English spells otherwise, as far as they are to be expected here. */
    private static final Pattern BRITISH = Pattern.compile(
            "(?i)organis|recognis|normalis|authoris|colour|favour|behaviour|neighbour|programme|catalogue|centre|licence");

    private Notation() {}

    static boolean isLowerCamelCase(String name) {
        return LOWER_CAMEL_CASE.matcher(name).matches();
    }

    static boolean isUpperCamelCase(String name) {
        return UPPER_CAMEL_CASE.matcher(name).matches();
    }

    static boolean isUpperKebabCase(String name) {
        return UPPER_KEBAB_CASE.matcher(name).matches();
    }

    static boolean isAmerican(String name) {
        return !BRITISH.matcher(name).find();
    }
}
