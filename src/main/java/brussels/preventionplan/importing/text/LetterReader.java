package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.Letter.Allocation;
import brussels.preventionplan.importing.reading.SeenFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the letter before the annexes (lines 3–66).
 *
 * @param letter null where nothing of a letter was recognised
 */
record LetterReader(@Nullable Letter letter, List<SeenFinding> findings) {

    /**
     * Reads the first {@code lastLine} lines.
     *
     * @param yearOfAnnexes the year that the annexes' captions name, for what names none of its own
     */
    static LetterReader read(PublishedText text, int lastLine, @Nullable Integer yearOfAnnexes) {
        LetterParagraphs paragraphs = LetterParagraphs.of(Paragraph.of(text, lastLine));
        LetterHeading heading = LetterHeading.of(paragraphs);
        Signature signature = Signature.of(paragraphs);
        List<Allocation> allocations = AllocationReader.read(paragraphs, yearOfAnnexes);
        InitiativeReader.Read initiatives = InitiativeReader.read(text, paragraphs, yearOfAnnexes);
        boolean nothing = heading.isEmpty()
                && signature.isEmpty()
                && allocations.isEmpty()
                && initiatives.initiatives().isEmpty();
        if (nothing) {
            return new LetterReader(null, List.of());
        }
        Letter letter = new Letter(
                heading.number(),
                heading.author(),
                signature.name(),
                signature.role(),
                heading.subject(),
                paragraphs.languages().stream().map(LetterLanguage::name).toList(),
                allocations,
                initiatives.initiatives());
        return new LetterReader(letter, initiatives.findings());
    }
}
