package brussels.preventionplan.search;

import brussels.preventionplan.platform.query.SearchableText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is looked for: something that has each of some words.
 *
 * @param words in the order of the question, each once
 */
record Question(List<Word> words) {

    /** More words of a question than these are passed over. */
    static final int MOST_WORDS = 8;

    Question {
        words = List.copyOf(words);
    }

    /** The words of any text that are looked for; may be none. */
    static List<String> wordsOf(String text) {
        return SearchableText.wordsOf(text).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The question for PostgreSQL's text search. */
    String query() {
        return words.stream().map(Word::query).collect(Collectors.joining(" & "));
    }

    /** How like to one of its words a word of a text is. */
    Likeness of(String found) {
        return words.stream()
                .map(word -> word.of(found))
                .min(Likeness::compareTo)
                .orElse(Likeness.none);
    }
}
