package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the annexes of a text. */
final class Sections {

    private final PublishedText text;
    /** The tables whose headers stand on these lines. */
    private final Map<Integer, TableKind> headers = new HashMap<>();

    private Sections(PublishedText text) {
        this.text = text;
    }

    static List<Section> find(PublishedText text) {
        return new Sections(text).find();
    }

    private record Start(
            int line,
            @Nullable AnnexCaption caption,
            @Nullable TableKind kind) {}

    private List<Section> find() {
        List<Start> starts = starts();
        List<Section> sections = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int next = index + 1 < starts.size() ? starts.get(index + 1).line() : text.lineCount() + 1;
            sections.add(section(starts.get(index), next));
        }
        return sections;
    }

    /** An annex starts at its caption, an uncaptioned table at its header, which tells what kind of table it is. */
    private List<Start> starts() {
        Map<Integer, AnnexCaption> captions = captions();
        List<Start> starts = new ArrayList<>();
        for (int line = 1; line <= text.lineCount(); line++) {
            AnnexCaption caption = captions.get(line);
            if (caption != null) {
                starts.add(new Start(line, caption, null));
                continue;
            }
            TableKind kind = isRow(line) ? TableHeader.kindOf(row(1, line, TableKind.actions)) : null;
            if (kind == null) {
                continue;
            }
            headers.put(line, kind);
            int last = starts.size() - 1;
            if (last >= 0 && starts.get(last).kind() == null) {
                starts.set(
                        last,
                        new Start(starts.get(last).line(), starts.get(last).caption(), kind));
            } else if (last < 0 || starts.get(last).kind() != kind) {
                starts.add(new Start(line, null, kind));
            }
        }
        return starts;
    }

    /**
     * The captions that have a table. A line that looks like one is a mere mention in the letter where no row follows
     * before the next such line (lines 16, 20, 36 and 40); one in a single language must stand right above its table.
     */
    private Map<Integer, AnnexCaption> captions() {
        Map<Integer, AnnexCaption> captions = new TreeMap<>();
        boolean rowFollows = false;
        boolean rowIsNext = false;
        for (int line = text.lineCount(); line >= 1; line--) {
            if (Spaces.isBlank(text.line(line))) {
                continue;
            }
            AnnexCaption caption = AnnexCaption.parse(text.line(line));
            if (caption != null && (caption.bothLanguages() ? rowFollows : rowIsNext)) {
                captions.put(line, caption);
            }
            rowIsNext = isRow(line);
            rowFollows = caption == null && (rowFollows || rowIsNext);
        }
        return captions;
    }

    private Section section(Start start, int end) {
        AnnexCaption caption = start.caption();
        TableKind kind =
                start.kind() != null || caption == null ? start.kind() : TableHeader.kindOfAnnex(caption.number());
        int annex = caption != null ? caption.number() : kind != null ? kind.annex() : 1;
        List<Row> rows = new ArrayList<>();
        List<RowIssue> issues = new ArrayList<>();
        NamedColumns named = null;
        int lastLine = start.line();
        boolean dataSeen = false;
        boolean belowHeader = false;
        for (int line = caption == null ? start.line() : start.line() + 1; line < end; line++) {
            Row printed = row(annex, line, kind == null ? TableKind.actions : kind);
            if (printed.isBlank()) {
                continue;
            }
            if (kind != null && headers.get(line) == kind) {
                if (!dataSeen) {
                    rows.clear(); // what stands above the first header
                }
                if (issues.isEmpty()) {
                    named = otherOrder(kind, printed);
                    issues.addAll(named == null ? List.of() : named.issues());
                }
                lastLine = line;
                belowHeader = true;
                continue;
            }
            Row row = named == null ? printed : named.arrange(printed);
            boolean data = kind != null && TableHeader.isData(kind, row);
            if (!data && isBanner(printed)) {
                continue;
            }
            lastLine = line;
            dataSeen |= data;
            belowHeader &= isSecondHeaderLine(row);
            if (!belowHeader && (named == null || named.isComplete())) {
                rows.add(row);
            }
        }
        return new Section(caption, kind, start.line(), lastLine, rows, issues);
    }

    /**
     * What a header names, where it has another order of columns than the annex; null where every column that it names
     * stands where the annex prints it.
     */
    private static @Nullable NamedColumns otherOrder(TableKind kind, Row header) {
        return NamedColumns.areInOrder(kind, header.cells())
                ? null
                : NamedColumns.of(kind, header.line(), header.cells());
    }

    /** A row that says one thing in several cells stands over the table's columns (line 123). */
    private static boolean isBanner(Row row) {
        String first = row.cell(1);
        return !first.isEmpty()
                && row.cells().stream().skip(1).map(Spaces::trim).anyMatch(first::equals);
    }

    /** A header may go on in a second line: in parentheses, with the first two cells empty (line 71). */
    private static boolean isSecondHeaderLine(Row row) {
        return row.isBlank(1) && row.isBlank(2) && row.cell(3).startsWith("(");
    }

    private boolean isRow(int line) {
        return text.line(line).indexOf('\t') >= 0 && !Spaces.isBlank(text.line(line));
    }

    private Row row(int annex, int line, TableKind kind) {
        return Row.of(Place.ofRow(annex, line), text.line(line), Columns.ofAnnex(kind));
    }
}
