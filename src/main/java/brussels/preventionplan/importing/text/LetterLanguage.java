package brussels.preventionplan.importing.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a letter, told apart by small words that the other language does not have, and by the formulas of
 * such letters. "De" and "en" are words of both and tell nothing.
 */
enum LetterLanguage {
    fr("le la les l d du des un une et est sont dans pour par sur avec au aux qui que ce cette ces ont ete vous je nous"
            + " leur monsieur madame question concerne reponse annexe ministre secretaire"),
    nl("het een van voor niet ook zijn wordt worden werd werden heeft dat die der den aan uit bij naar om op ik u wij"
            + " er tot als met mijnheer mevrouw heer vraag betreft antwoord bijlage hoogachtend minister"
            + " staatssecretaris");

    private final Set<String> words;

    LetterLanguage(String words) {
        this.words = Set.of(words.split(" "));
    }

    /** The language of a paragraph, or null where it has as many words of either; a name (line 56) tells none. */
    static @Nullable LetterLanguage of(Paragraph paragraph) {
        if (PersonName.isName(paragraph.text())) {
            return null;
        }
        Map<LetterLanguage, Integer> seen = new EnumMap<>(LetterLanguage.class);
        Words.forEach(paragraph.folded(), word -> {
            for (LetterLanguage language : values()) {
                if (language.words.contains(word.text())) {
                    seen.merge(language, 1, Integer::sum);
                }
            }
        });
        int french = seen.getOrDefault(fr, 0);
        int dutch = seen.getOrDefault(nl, 0);
        if (french == dutch) {
            return null;
        }
        return french > dutch ? fr : nl;
    }
}
