package brussels.preventionplan.importing.text;

import java.util.function.Consumer;

/** The words of a text: runs of letters. */
final class Words {

    private Words() {}

    /** A word and where it starts. */
    record Word(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    static void forEach(String text, Consumer<Word> consumer) {
        int index = 0;
        while (index < text.length()) {
            int end = endOf(text, index);
            if (end > index) {
                consumer.accept(new Word(text.substring(index, end), index));
            }
            index = end == index ? index + 1 : end;
        }
    }

    /** The end of the run of letters that starts at {@code from}. */
    static int endOf(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a phrase stands in a text as whole words, from {@code from} on, or -1. */
    static int find(String text, String phrase, int from) {
        for (int index = text.indexOf(phrase, from); index >= 0; index = text.indexOf(phrase, index + 1)) {
            boolean starts = index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
            int end = index + phrase.length();
            if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return index;
            }
        }
        return -1;
    }
}
