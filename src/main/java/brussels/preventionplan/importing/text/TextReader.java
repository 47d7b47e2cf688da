package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.UnreadableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a parliamentary answer with its annexes, or of an annex table alone, captioned or not. The rows of
 * a table without a caption have the place of the annex that prints such a table.
 */
public final class TextReader {

    private static final Comparator<SeenFinding> BY_PLACE = Comparator.comparing(
            finding -> finding.evidence().get(0).place(),
            Comparator.comparingInt(Place::line).thenComparingInt(TextReader::columnOrZero));

    private TextReader() {}

    /** Reads a text; one in which no table can be recognised, or with a cell that cannot be read, is unreadable. */
    public static ReadDocument read(String text) {
        return read(PublishedText.of(text));
    }

    /** Reads a text that is split into lines already. */
    public static ReadDocument read(PublishedText text) {
        List<Section> sections = Sections.find(text);
        if (sections.stream().allMatch(section -> section.kind() == null)) {
            throw new UnreadableText(
                    Place.ofLetter(1),
                    "no table of actions or grants can be recognised: neither a caption of an annex nor a header");
        }
        List<CommuneRow> communes = new ArrayList<>();
        List<ActionRow> actions = new ArrayList<>();
        List<PlanTitle> titles = new ArrayList<>();
        List<DeclaredTotalRow> totals = new ArrayList<>();
        List<GrantRow> grants = new ArrayList<>();
        List<SeenFinding> findings = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == TableKind.actions) {
                ActivityTable table = ActivityTable.read(section.rows());
                communes.addAll(table.communes());
                actions.addAll(table.actions());
                findings.addAll(table.findings());
            } else if (section.kind() == TableKind.grants) {
                GrantTable table = GrantTable.read(section.rows());
                titles.addAll(table.titles());
                totals.addAll(table.declaredTotals());
                grants.addAll(table.grants());
                findings.addAll(table.findings());
            }
        }
        List<Annex> annexes =
                sections.stream().map(Section::annex).filter(Objects::nonNull).toList();
        LetterReader letter = LetterReader.read(text, sections.get(0).firstLine() - 1, year(annexes));
        findings.addAll(letter.findings());
        findings.sort(BY_PLACE);
        return new ReadDocument(letter.letter(), annexes, communes, actions, titles, totals, grants, findings);
    }

    private static @Nullable Integer year(List<Annex> annexes) {
        return annexes.stream()
                .map(Annex::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static int columnOrZero(Place place) {
        return place.column() == null ? 0 : place.column();
    }
}
