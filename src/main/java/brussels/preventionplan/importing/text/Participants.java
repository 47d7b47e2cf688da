package brussels.preventionplan.importing.text;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part, in the letter's own words. French says it after "réunissant" (line 22) or "échange entre" (line 48);
 * Dutch in a clause that has its verb inside (line 42: "dat per sessie de vertegenwoordigers … samenbrengt, evenals …";
 * line 62: "door deskundigen in gesprek te laten treden met jeugdverenigingen"), which is given whole, verb included,
 * since taking it out would change the text.
 */
final class Participants {

    private Participants() {}

    static @Nullable String find(Paragraph paragraph, LetterLanguage language) {
        for (String sentence : Sentences.of(paragraph.text())) {
            String folded = Folded.of(sentence);
            String found = language == LetterLanguage.fr ? french(sentence, folded) : dutch(sentence, folded);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** To the end of the sentence, or to the comma before its subject, the organizer. */
    private static @Nullable String french(String sentence, String folded) {
        int start = after(folded, "reunissant", 0);
        if (start >= 0) {
            int organizer = folded.indexOf(", " + InitiativeReader.ORGANIZER, start);
            return slice(sentence, start, organizer < 0 ? sentence.length() : organizer);
        }
        return slice(sentence, after(folded, "echange entre", 0), sentence.length());
    }

    private static @Nullable String dutch(String sentence, String folded) {
        int verb = folded.indexOf("samenbrengt");
        if (verb >= 0) {
            int clause = folded.indexOf(" dat ");
            int article = clause < 0 || clause > verb ? -1 : firstArticle(folded, clause + 4, verb);
            return slice(sentence, article, sentence.length());
        }
        int talk = folded.indexOf("in gesprek");
        int start = talk < 0 ? -1 : folded.lastIndexOf("door ", talk);
        return slice(sentence, start < 0 ? -1 : start + "door ".length(), sentence.length());
    }

    private static int firstArticle(String folded, int from, int limit) {
        int de = Words.find(folded, "de", from);
        int het = Words.find(folded, "het", from);
        int first = de < 0 || (het >= 0 && het < de) ? het : de;
        return first < 0 || first > limit ? -1 : first;
    }

    private static int after(String folded, String words, int from) {
        int index = Words.find(folded, words, from);
        return index < 0 ? -1 : index + words.length();
    }

    private static @Nullable String slice(String sentence, int start, int end) {
        if (start < 0) {
            return null;
        }
        String slice = Spaces.trim(sentence.substring(start, end));
        String unstopped = slice.endsWith(".") ? slice.substring(0, slice.length() - 1) : slice;
        return unstopped.isBlank() ? null : unstopped;
    }
}
