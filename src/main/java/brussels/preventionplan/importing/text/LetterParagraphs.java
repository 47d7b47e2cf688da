package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter in two languages that take turns: French lines 3–22, Dutch 24–42, French 44–56, Dutch 58–66. Read in one
 * language from block to block, each is whole; what belongs together in both is found by what it says.
 */
final class LetterParagraphs {

    private final Map<LetterLanguage, List<Paragraph>> byLanguage = new LinkedHashMap<>();
    private final Map<Paragraph, Paragraph> following = new LinkedHashMap<>();

    private LetterParagraphs() {}

    static LetterParagraphs of(List<Paragraph> paragraphs) {
        LetterParagraphs letter = new LetterParagraphs();
        List<Paragraph> undecided = new ArrayList<>();
        List<Paragraph> block = undecided;
        for (int index = 0; index < paragraphs.size(); index++) {
            Paragraph paragraph = paragraphs.get(index);
            LetterLanguage language = LetterLanguage.of(paragraph);
            if (language != null) {
                block = letter.byLanguage.computeIfAbsent(language, first -> new ArrayList<>(undecided));
                undecided.clear();
            }
            block.add(paragraph); // one that tells no language goes with those before it
            if (index + 1 < paragraphs.size()) {
                letter.following.put(paragraph, paragraphs.get(index + 1));
            }
        }
        return letter;
    }

    /** In order of appearance. */
    List<LetterLanguage> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** The paragraphs of one language, in order. */
    List<Paragraph> in(LetterLanguage language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /** The paragraph after another one, in whatever language. */
    @Nullable
    Paragraph after(Paragraph paragraph) {
        return following.get(paragraph);
    }
}
