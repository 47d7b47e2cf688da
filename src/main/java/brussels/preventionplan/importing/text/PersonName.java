package brussels.preventionplan.importing.text;

import java.util.Set;

/** A person's name as it stands below a letter: "Rudi VERVOORT" (line 56). */
final class PersonName {

    private static final Set<String> PARTICLES =
            Set.of("de", "du", "la", "le", "van", "den", "der", "ter", "ten", "von");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;

    private PersonName() {}

    /** Whether a line can be a name: two words or more, with capitals but for particles, and nothing else. */
    static boolean isName(String line) {
        if (line.length() > LONGEST || !line.chars().allMatch(c -> Character.isLetter(c) || " -'’.".indexOf(c) >= 0)) {
            return false;
        }
        String[] words = line.split(" ", MOST_WORDS + 1);
        for (String word : words) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (!capital && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return words.length > 1 && words.length <= MOST_WORDS && Character.isUpperCase(line.charAt(0));
    }

    /** "VERVOORT" as "Vervoort": every word of two letters or more that is in capitals alone. */
    static String inLowerCase(String name) {
        StringBuilder written = new StringBuilder(name);
        Words.forEach(name, word -> {
            boolean capitals = word.text().chars().allMatch(Character::isUpperCase);
            if (capitals && word.text().length() > 1) {
                for (int index = word.start() + 1; index < word.end(); index++) {
                    written.setCharAt(index, Character.toLowerCase(name.charAt(index)));
                }
            }
        });
        return written.toString();
    }
}
