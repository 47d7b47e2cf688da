package brussels.preventionplan.conformance;

/**
 * Where the contract breaks a rule.
 *
 * @param place JSON pointer to the object that breaks it
 * @param words in which way
 */
record Violation(String place, String words) {}
