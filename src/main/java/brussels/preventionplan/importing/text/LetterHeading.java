package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of the letter: "Question écrite n°1038 de Monsieur Emin Özkara," (line 3), "Schriftelijke vraag nr. 1038 van
 * de heer Emin Özkara, …" (line 24), "CONCERNE: …" (line 6), "BETREFT: …" (line 26).
 */
record LetterHeading(
        @Nullable Integer number,
        @Nullable String author,
        @Nullable Bilingual subject) {

    private static final List<String> QUESTIONS = List.of("question ecrite", "schriftelijke vraag");
    private static final List<String> TITLES = List.of("monsieur", "madame", "mme", "de heer", "mevrouw");
    private static final List<String> SUBJECTS = List.of("concerne", "objet", "betreft", "onderwerp");
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_NAME = 100;

    static LetterHeading of(LetterParagraphs paragraphs) {
        Integer number = null;
        String author = null;
        Map<LetterLanguage, String> subjects = new EnumMap<>(LetterLanguage.class);
        for (LetterLanguage language : paragraphs.languages()) {
            for (Paragraph paragraph : paragraphs.in(language)) {
                int question = question(paragraph.folded());
                if (question >= 0) {
                    number = number != null ? number : number(paragraph.folded(), question);
                    author = author != null ? author : author(paragraph, question);
                }
                String subject = subject(paragraph);
                if (subject != null) {
                    subjects.putIfAbsent(language, subject);
                }
            }
        }
        return new LetterHeading(
                number, author, Bilingual.ofNullable(subjects.get(LetterLanguage.fr), subjects.get(LetterLanguage.nl)));
    }

    boolean isEmpty() {
        return number == null && author == null && subject == null;
    }

    /** Where a paragraph that starts with the word for a question goes on, or -1. */
    private static int question(String folded) {
        for (String question : QUESTIONS) {
            if (folded.startsWith(question)) {
                return question.length();
            }
        }
        return -1;
    }

    /** The first number, which has only "n°" or "nr." before it. */
    private static @Nullable Integer number(String folded, int from) {
        int start = from;
        while (start < folded.length() && start - from < LONGEST_NUMBER && !Years.isDigit(folded.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < folded.length() && Years.isDigit(folded.charAt(end))) {
            end++;
        }
        return end == start || end - start > LONGEST_NUMBER ? null : Integer.valueOf(folded.substring(start, end));
    }

    /** What follows "Monsieur" or "de heer", up to the comma or the end of the line. */
    private static @Nullable String author(Paragraph paragraph, int from) {
        int start = -1;
        for (String title : TITLES) {
            int index = Words.find(paragraph.folded(), title, from);
            if (index >= 0 && (start < 0 || index + title.length() < start)) {
                start = index + title.length();
            }
        }
        if (start < 0) {
            return null;
        }
        int end = start;
        while (end < paragraph.text().length()
                && ",\n(".indexOf(paragraph.text().charAt(end)) < 0) {
            end++;
        }
        String name = Spaces.trim(paragraph.text().substring(start, end));
        return name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
    }

    private static @Nullable String subject(Paragraph paragraph) {
        for (String label : SUBJECTS) {
            int colon = Spaces.skip(paragraph.folded(), label.length());
            if (paragraph.folded().startsWith(label) && paragraph.folded().startsWith(":", colon)) {
                String subject = Spaces.trim(paragraph.text().substring(colon + 1));
                return subject.isEmpty() ? null : subject;
            }
        }
        return null;
    }
}
