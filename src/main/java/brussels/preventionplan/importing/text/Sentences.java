package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a paragraph: a stop, space, then a capital or a quotation mark ("safe.brussels" is one word). */
final class Sentences {

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            if (".!?".indexOf(text.charAt(index)) >= 0 && isEnd(text, index)) {
                sentences.add(Spaces.trim(text.substring(start, index + 1)));
                start = index + 1;
            }
        }
        String rest = Spaces.trim(text.substring(start));
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    private static boolean isEnd(String text, int stop) {
        if (stop + 1 == text.length()) {
            return true;
        }
        if (!Spaces.isSpace(text.charAt(stop + 1))) {
            return false;
        }
        int next = Math.min(stop + 2, text.length() - 1);
        return Character.isUpperCase(text.charAt(next)) || "\"«“".indexOf(text.charAt(next)) >= 0;
    }
}
