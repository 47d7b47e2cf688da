package brussels.preventionplan.importing.text;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.measure.MeasureCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What communes do, as Annex 1 prints it: commune, measure and cell. A commune stands on its first row only (lines
 * 72–77); "/" says that it does nothing (line 93), empty cells say nothing (line 103). Rows are gathered until the
 * table ends: other rows teach where the halves of a cell meet (line 76).
 */
final class ActivityTable implements TableReader {

    private static final int LONGEST_NAME = 100;
    private static final String NOTHING = "/";

    private final RowSink sink;
    private final Map<String, CommuneRows> communes = new LinkedHashMap<>();
    private final List<Gathered> gathered = new ArrayList<>();
    private @Nullable CommuneRows current;

    ActivityTable(RowSink sink) {
        this.sink = sink;
    }

    /** A row that says something about a measure, or cannot. */
    sealed interface Gathered permits MeasureRow, UnreadableRow {}

    /** A row that names a measure. */
    record MeasureRow(CommuneRows commune, MeasureCode measure, Row row, List<RowIssue> warnings) implements Gathered {}

    private record UnreadableRow(Row row, List<RowIssue> issues, RejectedRow.Parts read) implements Gathered {}

    /** A commune with all its rows, gathered while they are read. */
    static final class CommuneRows {
        private final String name;
        private final Row first;
        private final boolean readable;
        private final List<MeasureRow> measures = new ArrayList<>();
        private @Nullable Row nothing;
        private boolean isWhole = true;

        private CommuneRows(String name, Row first, boolean readable) {
            this.name = name;
            this.first = first;
            this.readable = readable;
        }

        String name() {
            return name;
        }

        Row first() {
            return first;
        }

        /** The row that shows why no measure is declared. */
        Row silent() {
            return nothing != null ? nothing : first;
        }

        List<MeasureRow> measures() {
            return measures;
        }

        DeclarationStatus status() {
            if (!measures.isEmpty()) {
                return DeclarationStatus.declared;
            }
            return nothing != null ? DeclarationStatus.nothingDeclared : DeclarationStatus.blank;
        }

        private CommuneRow toRow() {
            return new CommuneRow(name, status(), first.place());
        }
    }

    @Override
    public void read(Row row) {
        List<RowIssue> issues = new ArrayList<>(row.issues());
        int beyond = row.filledBeyond(Columns.ACTIVITY);
        if (beyond > 0) {
            issues.add(row.issue(beyond, IssueReason.cellWithoutColumn));
        }
        CommuneRows commune = commune(row, issues);
        MeasureCode measure = measure(row, commune, issues);
        if (commune == null || issues.stream().anyMatch(RowIssue::isError)) {
            if (commune != null) {
                commune.isWhole = false;
            }
            gathered.add(new UnreadableRow(
                    row,
                    issues,
                    new RejectedRow.Parts(
                            measure == null ? null : measure.toString(), commune == null ? null : commune.name, null)));
        } else if (measure != null) {
            MeasureRow read = new MeasureRow(commune, measure, row, issues);
            commune.measures.add(read);
            gathered.add(read);
        }
    }

    /** The commune that a row belongs to, or null where it belongs to none that can be read, which is told. */
    private @Nullable CommuneRows commune(Row row, List<RowIssue> issues) {
        if (!row.isBlank(Columns.COMMUNE)) {
            String name = row.cell(Columns.COMMUNE);
            boolean readable = name.length() <= LONGEST_NAME && name.chars().anyMatch(Character::isLetter);
            current = readable
                    ? communes.computeIfAbsent(name, key -> new CommuneRows(key, row, true))
                    : new CommuneRows(name, row, false);
        }
        if (current != null && current.readable) {
            return current;
        }
        if (!row.isTold(Columns.COMMUNE)) {
            issues.add(
                    current == null
                            ? row.issue(Columns.COMMUNE, IssueReason.missingCommune)
                            : RowIssue.ofCell(
                                    row.line(),
                                    row.columns().of(Columns.COMMUNE),
                                    current.name,
                                    IssueReason.notCommune,
                                    Map.of()));
        }
        return null;
    }

    /** The measure that a row names; null for a row that names none. */
    private static @Nullable MeasureCode measure(Row row, @Nullable CommuneRows commune, List<RowIssue> issues) {
        String code = row.cell(Columns.MEASURE);
        boolean textIsNothing = row.cell(Columns.ACTIVITY).equals(NOTHING);
        if ((code.isEmpty() || code.equals(NOTHING)) && (textIsNothing || row.isBlank(Columns.ACTIVITY))) {
            if (commune != null && commune.nothing == null && (code.equals(NOTHING) || textIsNothing)) {
                commune.nothing = row;
            }
            return null;
        }
        MeasureCode measure = MeasureCode.parse(code).orElse(null);
        if (measure == null && !row.isTold(Columns.MEASURE)) {
            issues.add(
                    row.issue(Columns.MEASURE, code.isEmpty() ? IssueReason.missingMeasure : IssueReason.notMeasure));
        }
        return measure;
    }

    @Override
    public void end() {
        communes.values().forEach(commune -> {
            sink.commune(commune.toRow());
            if (commune.isWhole) {
                DeclarationFindings.of(commune, sink);
            }
        });
        UnitPairs pairs = UnitPairs.of(gathered.stream()
                .filter(MeasureRow.class::isInstance)
                .map(row -> ((MeasureRow) row).row().verbatim(Columns.ACTIVITY))
                .toList());
        for (Gathered each : gathered) {
            if (each instanceof UnreadableRow unreadable) {
                unreadable.issues().forEach(sink::issue);
                sink.rejected(
                        new RejectedRow(TableKind.actions, unreadable.row().place(), null, unreadable.read()));
            } else if (each instanceof MeasureRow measure) {
                measure.warnings().forEach(sink::issue);
                action(measure, pairs);
            }
        }
    }

    private void action(MeasureRow measure, UnitPairs pairs) {
        Row row = measure.row();
        String published = row.verbatim(Columns.ACTIVITY);
        String commune = measure.commune().name();
        if (row.isBlank(Columns.ACTIVITY) || row.cell(Columns.ACTIVITY).equals(NOTHING)) {
            sink.action(new ActionRow(commune, measure.measure(), published, null, List.of(), row.place()));
            sink.finding(ActionFindings.blankDescription(measure));
            return;
        }
        ActivityCell cell = ActivityCell.read(published, pairs);
        sink.action(new ActionRow(commune, measure.measure(), published, cell.unit(), cell.activities(), row.place()));
        ActionFindings.of(measure, cell).forEach(sink::finding);
    }
}
