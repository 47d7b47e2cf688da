package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UnreadableText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Reads the text of a parliamentary answer with its annexes, or of an annex table alone, captioned or not. The rows of
 * a table without a caption have the place of the annex that prints such a table.
 */
public final class TextReader {

    private TextReader() {}

    /** Reads a text; one in which no table can be recognised, or with a cell that cannot be read, is unreadable. */
    public static ReadDocument read(String text) {
        return read(PublishedText.of(text));
    }

    /**
     * Reads a text that is split into lines already.
     *
     * @throws UnreadableText for the first issue of severity error
     */
    public static ReadDocument read(PublishedText text) {
        CollectedRows collected = new CollectedRows();
        Answer answer = read(text, collected);
        return collected.in(answer);
    }

    /** Reads a text, and gives its rows, findings and issues to a sink. */
    public static Answer read(PublishedText text, RowSink sink) {
        List<Section> sections = Sections.find(text);
        if (sections.stream().allMatch(section -> section.kind() == null)) {
            sink.issue(RowIssue.ofFile(IssueReason.notDocument, Map.of()));
            return new Answer(null, List.of());
        }
        for (Section section : sections) {
            if (section.kind() != null) {
                section.issues().forEach(sink::issue);
                TableReader table = TableReader.of(section.kind(), sink);
                section.rows().forEach(table::read);
                table.end();
            }
        }
        List<Annex> annexes =
                sections.stream().map(Section::annex).filter(Objects::nonNull).toList();
        LetterReader letter = letter(text, sections, annexes);
        letter.findings().forEach(sink::finding);
        return new Answer(letter.letter(), annexes);
    }

    /**
     * What a text is, before it is read.
     *
     * @param isAnswer whether it has a letter or several tables, not one table alone or none
     * @param years those that its captions name, each once
     * @param columns where its tables have their columns, for each kind by the first line from which on they do
     */
    public record Survey(
            boolean isAnswer, List<Integer> years, Map<TableKind, NavigableMap<Integer, Columns>> columns) {

        public Survey {
            years = List.copyOf(years);
            columns = Map.copyOf(columns);
        }

        /** Where a table has its columns on a line. */
        public Columns columns(TableKind kind, int line) {
            Map.Entry<Integer, Columns> above =
                    columns.getOrDefault(kind, Collections.emptyNavigableMap()).floorEntry(line);
            return above == null ? Columns.ofAnnex(kind) : above.getValue();
        }
    }

    /** Looks a text over. */
    public static Survey survey(PublishedText text) {
        List<Section> sections = Sections.find(text);
        List<Annex> annexes =
                sections.stream().map(Section::annex).filter(Objects::nonNull).toList();
        boolean isAnswer = sections.stream().anyMatch(section -> section.kind() != null)
                && (sections.size() > 1 || letter(text, sections, annexes).letter() != null);
        return new Survey(isAnswer, years(annexes), columns(sections));
    }

    private static Map<TableKind, NavigableMap<Integer, Columns>> columns(List<Section> sections) {
        Map<TableKind, NavigableMap<Integer, Columns>> columns = new EnumMap<>(TableKind.class);
        for (Section section : sections) {
            if (section.kind() != null) {
                NavigableMap<Integer, Columns> ofKind =
                        columns.computeIfAbsent(section.kind(), kind -> new TreeMap<>());
                Columns last = null;
                for (Row row : section.rows()) {
                    if (!row.columns().equals(last)) {
                        last = row.columns();
                        ofKind.put(row.line(), last);
                    }
                }
            }
        }
        return columns;
    }

    private static LetterReader letter(PublishedText text, List<Section> sections, List<Annex> annexes) {
        List<Integer> years = years(annexes);
        return LetterReader.read(text, sections.get(0).firstLine() - 1, years.size() == 1 ? years.get(0) : null);
    }

    private static List<Integer> years(List<Annex> annexes) {
        return annexes.stream()
                .map(Annex::year)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
