package brussels.preventionplan.importing.text;

import java.text.Normalizer;

/** A text in lower case without accents, character by character, so that an index means the same in both. */
final class Folded {

    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char LAST_ACCENTED = '\u024F';

    private Folded() {}

    static String of(String text) {
        char[] folded = new char[text.length()];
        for (int index = 0; index < folded.length; index++) {
            folded[index] = fold(text.charAt(index));
        }
        return new String(folded);
    }

    private static char fold(char character) {
        if (character < FIRST_ACCENTED) {
            return character == '\u00A0' ? ' ' : Character.toLowerCase(character);
        }
        if (character > LAST_ACCENTED) {
            return character == '\u2019' ? '\'' : Character.toLowerCase(character);
        }
        char base = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                .charAt(0);
        return Character.toLowerCase(base);
    }
}
